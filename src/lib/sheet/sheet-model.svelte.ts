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
import { partsOnMap, territoryMap } from '../report/picture/territory-map';
import { provenanceOf, type Provenance } from '../report/tables/provenance';
import type { Bundle } from '../state/bundle.svelte';
import type { KeptRemark } from '../state/remarks.svelte';
import { Shown } from '../state/shown.svelte';
import type { ViewState } from '../state/view.svelte';
import { dossierOf } from '../report/dossier/compose';
import type { ExportSource } from '../report/export/export-source';
import { remarkSection } from '../report/dossier/remark-section';

export interface SheetTarget {
	readonly level: Level;
	readonly code: string;
}

/** What the sheet of one territory shows beside the figures of the page. */
export class SheetModel extends Shown {
	#target: () => SheetTarget;
	#address: () => string;
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
				consulted: new Date().toISOString().slice(0, 10)
			}
	);
	/** The still map for a width; `undefined` until the contours are there. */
	readonly draw: ((width: number) => string) | undefined = $derived.by(() => {
		const { results, position, provenance } = this;
		const contours = this.#contours;
		const { places } = this.bundle;
		if (!results || position === undefined || !provenance || !contours || !places) return undefined;
		const { level } = this.#target();
		return (width) => mapPicture(territoryMap(results, places, contours, level, position, provenance, width));
	});

	constructor(bundle: Bundle, state: ViewState, target: () => SheetTarget, address: () => string) {
		super(bundle, state);
		this.#target = target;
		this.#address = address;
	}

	/** True once the map is drawn, or cannot be. */
	get mapSettled(): boolean {
		return this.draw !== undefined || this.mapProblem !== undefined;
	}

	/** What the download menu takes; rejects where the figures are not there yet. */
	async exportSource(remarks: readonly KeptRemark[]): Promise<ExportSource> {
		const { results, position, provenance, dossier, sureness, draw } = this;
		const { manifest } = this.bundle;
		if (!results || position === undefined || !provenance || !dossier || !sureness || !manifest)
			throw new Error('Les chiffres se chargent encore. Réessayez dans un instant.');
		const { level, code } = this.#target();
		const { sheetTables, shapesOfSheet } = await import('../report/dossier/sheet-tables');
		const said = remarkSection(remarks);
		const shapes = shapesOfSheet(results, level, position, sureness);
		return {
			level,
			code,
			subject: 'couverture',
			provenance,
			dossier: said ? { ...dossier, sections: [...dossier.sections, said] } : dossier,
			tables: sheetTables(results, level, position, sureness),
			shapes: {
				...shapes,
				contours: contourFiles(manifest, results.atlas, shapes.level, shapes.positions.flat()).map(
					this.bundle.absolute
				)
			},
			...(draw && {
				picture: { svg: draw, alternative: `Carte\u202F: ${dossier.title}. ${dossier.sentence}` }
			})
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
