import { today } from '../domain/text/day';
import { contourFiles } from '../data/geometry/contour-files';
import { fetchStillContours } from '../data/geometry/still-contours';
import { BundleError } from '../data/bundle/bundle';
import type { Manifest } from '../data/bundle/manifest';
import { positionOf, type Level } from '../domain/territory/atlas';
import type { Presence } from '../domain/figures/results';
import { surenessAmong, type Sureness } from '../domain/figures/certainty';
import type { Dossier } from '../report/dossier/dossier';
import { mapPicture } from '../report/picture/map-picture';
import type { Contours } from '../report/picture/shapes';
import { ALONE, besideOptions, type BesideOption } from '../report/picture/beside';
import { partsOnMap, territoryMap, type TerritoryMapInput } from '../report/picture/territory-map';
import { provenanceOf, type Provenance } from '../report/tables/provenance';
import type { Bundle } from '../state/bundle.svelte';
import type { KeptRemark } from '../state/remarks.svelte';
import { Shown } from '../state/shown.svelte';
import type { ViewState } from '../state/view.svelte';
import { dossierOf } from '../report/dossier/compose';
import type { ExportSource } from '../report/export/export-source';
import type { KnownStructure } from '../domain/census/census';
import { knownIn } from '../domain/census/here';
import { knownRow } from '../domain/census/row';
import type { DiagnosticInput } from '../report/diagnostic/input';
import { besideFigures } from './beside-figures';
import { DocumentChoice } from './document-choice.svelte';

export interface SheetTarget {
	readonly level: Level;
	readonly code: string;
}

/** What the sheet of one territory shows beside the figures of the page. */
export class SheetModel extends Shown {
	#target: () => SheetTarget;
	#address: () => string;
	readonly choice = new DocumentChoice();
	#contours = $state.raw<Contours>();
	/** A French sentence where the contours could not be read. */
	mapProblem = $state.raw<string>();

	readonly position: number | undefined = $derived.by(() => {
		const { level, code } = this.#target();
		const { atlas } = this.bundle;
		return atlas && positionOf(atlas.territories[level], code);
	});
	/** Every campaign that has been read, oldest first. */
	readonly presences: readonly Presence[] = $derived.by(() =>
		(this.bundle.manifest?.campaigns ?? []).flatMap(({ id }) => this.bundle.presence(id) ?? [])
	);
	readonly sureness: Sureness | undefined = $derived.by(
		() => this.results && surenessAmong(this.results)(this.#target().level)
	);
	readonly dossier: Dossier | undefined = $derived.by(() => {
		const { results, position, sureness, presences } = this;
		if (!results || position === undefined || !sureness) return undefined;
		const sources = this.bundle.manifest?.sources ?? [];
		const { level } = this.#target();
		return dossierOf({ results, level, position, sources, sureness, presences });
	});
	readonly provenance: Provenance | undefined = $derived.by(
		() =>
			this.results &&
			this.dossier && {
				...provenanceOf(
					this.results,
					this.bundle.manifest?.sources ?? [],
					this.dossier.title,
					this.#address()
				),
				consulted: today()
			}
	);
	/** What maps of the territory are drawn from; `undefined` until the contours are there. */
	#drawn: TerritoryMapInput | undefined = $derived.by(() => {
		const { results, position } = this;
		const contours = this.#contours;
		const { places } = this.bundle;
		if (!results || position === undefined || !contours || !places) return undefined;
		return { results, places, contours, level: this.#target().level, position };
	});
	/** The still map for a width. */
	readonly draw: ((width: number) => string) | undefined = $derived.by(() => {
		const { provenance } = this;
		const drawn = this.#drawn;
		return drawn && provenance && ((width) => mapPicture(territoryMap(drawn, provenance, width)));
	});
	/** What the pictures of the map may set beside it. */
	besideOptions = (): Promise<BesideOption[]> =>
		Promise.resolve(
			besideOptions(
				{ indicator: 'coverage', campaign: this.campaignId },
				this.bundle.manifest?.campaigns ?? []
			)
		);

	constructor(bundle: Bundle, state: ViewState, target: () => SheetTarget, address: () => string) {
		super(bundle, state);
		this.#target = target;
		this.#address = address;
	}

	/** True once the map is drawn, or cannot be. */
	get mapSettled(): boolean {
		return this.draw !== undefined || this.mapProblem !== undefined;
	}

	/** What public sources say of real structures, once it has been asked for; `undefined` where it could not be read. */
	#known = $state.raw<readonly KnownStructure[]>();
	#prepared: Promise<void> | undefined;

	/** Reads what the document says beside the sheet, once. What cannot be read is said in the document. */
	prepareDocument(): Promise<void> {
		this.#prepared ??= Promise.all([this.#readKnown(), this.bundle.wantContracts()]).then(() => undefined);
		return this.#prepared;
	}

	async #readKnown(): Promise<void> {
		const file = this.bundle.manifest?.census?.file;
		if (file === undefined) return;
		const { fetchCensus } = await import('../data/census/census');
		this.#known = await fetchCensus(this.bundle.url(file)).catch(() => undefined);
	}

	/** What the document is made from: the sheet, and what its reader chose. */
	documentInput(remarks: readonly KeptRemark[]): DiagnosticInput | undefined {
		const { results, position, sureness, presences, choice } = this;
		if (!results || position === undefined || !sureness) return undefined;
		const { level } = this.#target();
		const { atlas } = results;
		const { plan } = choice;
		return {
			results,
			level,
			position,
			sureness,
			presences,
			sources: this.bundle.manifest?.sources ?? [],
			parts: choice.parts,
			comparators: choice.comparators(atlas, level, position),
			remarks,
			known:
				this.#known &&
				knownIn(atlas, this.#known, level, position).map((structure) => knownRow(atlas, structure)),
			...(plan && { plan })
		};
	}

	/** The map and the one that the reader wants beside it. */
	async #pair(provenance: Provenance, choice: string): Promise<ExportSource['pair']> {
		const drawn = this.#drawn;
		const beside = drawn && (await besideFigures(this.bundle, drawn.results, 'coverage', choice));
		if (!drawn || !beside) return undefined;
		const { territoryPair } = await import('../report/picture/territory-pair');
		return territoryPair(drawn, beside, provenance);
	}

	/** What the download menu takes, with what stands beside its map on pictures; rejects where the figures are not there yet. */
	async exportSource(remarks: readonly KeptRemark[], beside = ALONE): Promise<ExportSource> {
		await this.prepareDocument();
		const { results, position, provenance, dossier, sureness, draw } = this;
		const { manifest } = this.bundle;
		const input = this.documentInput(remarks);
		if (!results || position === undefined || !provenance || !dossier || !sureness || !manifest || !input)
			throw new Error('Les chiffres se chargent encore. Réessayez dans un instant.');
		const { level, code } = this.#target();
		const [{ sheetTables, shapesOfSheet }, { diagnosticOf, diagnosticText }, { mapWords }] =
			await Promise.all([
				import('../report/dossier/sheet-tables'),
				import('../report/diagnostic/diagnostic'),
				import('../report/diagnostic/lack-words')
			]);
		const shapes = shapesOfSheet(results, level, position, sureness);
		const pair = await this.#pair(provenance, beside);
		return {
			level,
			code,
			subject: 'couverture',
			provenance,
			document: diagnosticText(diagnosticOf(input)),
			tables: sheetTables(results, level, position, sureness),
			shapes: {
				...shapes,
				contours: contourFiles(manifest, results.atlas, shapes.level, shapes.positions.flat()).map(
					this.bundle.absolute
				)
			},
			...(draw && {
				picture: {
					svg: draw,
					alternative: `Carte\u202F: ${dossier.title}. ${dossier.sentence} ${mapWords(results, level, position)}`
				}
			}),
			...(pair && { pair })
		};
	}

	/** Reads the files: first the figures, then the contours and the other campaigns. */
	async load(): Promise<void> {
		await this.bundle.load(this.state.view.campaign);
		const { manifest } = this.bundle;
		if (this.bundle.status !== 'ready' || !manifest) return;
		performance.mark('maillage:figures');
		await Promise.all([
			this.#loadContours(manifest),
			...manifest.campaigns.map(({ id }) => this.bundle.want(id))
		]);
	}

	/** Départements on the sheet's map, where the bundle is cut by them. */
	#partsAround(): number[] {
		const { manifest, atlas, places } = this.bundle;
		const { level } = this.#target();
		const { position } = this;
		if (!manifest?.parts || !atlas || !places || position === undefined) return [];
		return partsOnMap(atlas, places, level, position);
	}

	async #loadContours(manifest: Manifest): Promise<void> {
		try {
			this.#contours = await fetchStillContours(manifest, this.#partsAround(), (file) =>
				this.bundle.url(file)
			);
			this.mapProblem = undefined;
		} catch (error) {
			const why = error instanceof BundleError ? error.message : 'Les contours n’ont pas pu être lus.';
			this.mapProblem = `La carte manque\u202F: ${why} Les chiffres et les tableaux restent justes.`;
		}
	}
}
