import { counted } from '../domain/text/french';
import { cellsOfParts, wholesOf } from '../domain/territory/perimeter';
import type { Bundle } from '../state/bundle.svelte';
import { saveFile } from '../data/files/save-file';
import { areaNote, removalNote } from './file/area-notes';
import type { PerimeterDraft } from './draft.svelte';
import { perimeterCsv, perimeterGeoJson, perimeterFileName, type Exported } from './file/export';
import { belongs, isDoubtful, type Share } from './file/membership';
import {
	PerimeterProblem,
	type CodeOutcome,
	type Homonyms,
	type Outcome,
	type Readings
} from './file/outcome';
import { openReader, type PerimeterReader } from './file/reader';
import { perimeterSetup } from './file/setup';
import type { Area, LonLat } from './file/shapes';

/** Files and drawings on their way into the perimeter: what is read, what is doubtful, what went wrong. */
export class PerimeterBuilder {
	#bundle: Bundle;
	#draft: PerimeterDraft;
	#reader: PerimeterReader | undefined;
	busy = $state.raw<string>();
	/** A French sentence; what was there stays. */
	problem = $state.raw<string>();
	notes = $state.raw<readonly string[]>([]);
	/** Communes that the last area holds in part. */
	doubtful = $state.raw<readonly Share[]>([]);
	/** True where that area was to be taken away. */
	removing = $state.raw(false);
	/** Codes read with unknown ones among them: nothing is added until the reader says so. */
	pending = $state.raw<CodeOutcome>();

	/** A list that can be read in several ways: nothing is added until the reader says which. */
	asked = $state.raw<Readings>();
	/** Names and postal codes of several communes, of the last list: the reader ticks those that are meant. */
	homonyms = $state.raw<readonly Homonyms[]>([]);

	constructor(bundle: Bundle, draft: PerimeterDraft) {
		this.#bundle = bundle;
		this.#draft = draft;
	}

	#open(): PerimeterReader {
		const { manifest, atlas, places } = this.#bundle;
		if (!manifest || !atlas || !places)
			throw new PerimeterProblem('Les données se chargent encore\u202F: recommencez dans un instant.');
		this.#reader ??= openReader(perimeterSetup(manifest, atlas, places, this.#bundle.absolute));
		return this.#reader;
	}

	close(): void {
		this.#reader?.close();
	}

	file = (file: File) =>
		this.#run(`Lecture de «\u202F${file.name}\u202F»…`, (reader, progress) => reader.file(file, progress));

	/** Adds what a contour holds, or takes it away. */
	drawing = (ring: readonly LonLat[], how: 'add' | 'remove' = 'add') =>
		this.#run('Mesure de la zone dessinée…', (reader, progress) => reader.drawing([[ring]], progress), how);

	async #run(
		what: string,
		ask: (reader: PerimeterReader, progress: (done: number, of: number) => void) => Promise<Outcome>,
		how: 'add' | 'remove' = 'add'
	): Promise<void> {
		this.clear();
		this.busy = what;
		try {
			const outcome = await ask(
				this.#open(),
				(done, of) => (this.busy = `${what} ${done} sur ${of} communes`)
			);
			if (outcome.kind === 'area') {
				if (how === 'add') this.#takeArea(outcome.shares, outcome.notes);
				else this.#removeArea(outcome.shares);
			} else if (outcome.kind === 'readings') this.asked = outcome;
			else this.takeReading(outcome);
		} catch (error) {
			if (!(error instanceof PerimeterProblem)) console.error(error);
			this.problem =
				error instanceof PerimeterProblem
					? error.message
					: 'Ce périmètre n’a pas pu être lu. Rechargez la page, puis recommencez.';
		} finally {
			this.busy = undefined;
		}
	}

	/** Forgets what was said of the last file or drawing. */
	clear(): void {
		this.problem = undefined;
		this.notes = [];
		this.doubtful = [];
		this.removing = false;
		this.pending = undefined;
		this.asked = undefined;
		this.homonyms = [];
	}

	/** What was said is over; what is to be decided stays. */
	hush(): void {
		this.problem = undefined;
		this.notes = [];
	}

	/** Adds what a list says, unless some of its codes are unknown: these are shown first. */
	takeReading(outcome: CodeOutcome): void {
		this.asked = undefined;
		if (outcome.unknown.length > 0) this.pending = outcome;
		else this.takeCodes(outcome);
	}

	#takeArea(shares: readonly Share[], notes: readonly string[]): void {
		const inside = shares.filter(belongs);
		this.#doubt(shares);
		this.#draft.change(
			inside.flatMap(({ commune }) => [...this.#draft.cellsOf('commune', commune)]),
			'add'
		);
		this.notes = [...notes, areaNote(inside.length, shares.length - inside.length)];
	}

	/** Takes away the communes of an area; of those that are not in the perimeter nothing is said. */
	#removeArea(shares: readonly Share[]): void {
		const here = shares.filter(({ commune }) => this.#draft.touches(commune));
		const inside = here.filter(belongs);
		this.#doubt(here);
		this.removing = true;
		this.#draft.change(
			inside.flatMap(({ commune }) => [...this.#draft.cellsOf('commune', commune)]),
			'remove'
		);
		this.notes = [removalNote(inside.length, here.length - inside.length)];
	}

	#doubt(shares: readonly Share[]): void {
		this.doubtful = shares.filter(isDoubtful).sort((a, b) => b.share - a.share);
	}

	takeCodes(outcome: CodeOutcome): void {
		const { atlas } = this.#bundle;
		if (!atlas) return;
		this.pending = undefined;
		this.homonyms = outcome.homonyms;
		const { cells } = cellsOfParts(atlas, outcome);
		const inside = new Set(this.#draft.cells);
		for (const cell of cells) inside.add(cell);
		const all = Uint32Array.from(inside).sort();
		if (outcome.name !== undefined && this.#draft.cells.length === 0) this.#draft.set(all, outcome.name);
		else this.#draft.set(all);
		this.notes = [
			...outcome.notes,
			outcome.communes.length + outcome.epcis.length + outcome.qpvs.length === 0
				? 'Rien n’est ajouté encore\u202F: tout ce que nomme le fichier est à décider.'
				: `Ajouté\u202F: ${counted(outcome.communes.length, 'commune')}, ${counted(outcome.epcis.length, 'EPCI', 'EPCI')}, ${counted(outcome.qpvs.length, 'QPV', 'QPV')}.`
		];
	}

	/** Hands a file to the reader, made here. */
	async export(kind: 'geojson' | 'csv', date: string): Promise<void> {
		const { atlas } = this.#bundle;
		if (!atlas) return;
		const { name, cells } = this.#draft;
		const exported: Exported = { atlas, name, cells, date };
		this.problem = undefined;
		try {
			const text =
				kind === 'csv' ? perimeterCsv(exported) : perimeterGeoJson(exported, await this.#union(exported));
			const type = kind === 'csv' ? 'text/csv;charset=utf-8' : 'application/geo+json';
			saveFile(new Blob([text], { type }), perimeterFileName(name, kind));
		} catch (error) {
			this.problem = error instanceof PerimeterProblem ? error.message : 'Le fichier n’a pas pu être fait.';
		}
	}

	#union({ atlas, cells }: Exported): Promise<Area> {
		const { communes, qpvs } = wholesOf(atlas, cells);
		return this.#open().union(communes, qpvs);
	}
}
