import { deviceStore } from '../data/files/device';
import type { Level } from '../domain/territory/atlas';
import { itemsOf } from '../domain/territory/atlas';
import { cellsWhere } from '../domain/territory/perimeter';
import {
	fitsAddress,
	formatPerimeter,
	parsePerimeter,
	UNNAMED,
	type ParsedPerimeter
} from '../domain/territory/perimeter-code';
import type { TypedPerimeter } from '../domain/territory/typed/typed-perimeter';
import type { Bundle } from '../state/bundle.svelte';
import type { Selected } from '../state/address.svelte';
import type { ViewState } from '../state/view.svelte';
import { readCurrent, writeCurrent } from './kept';

const NONE = new Uint32Array();
const UNREAD =
	'Des codes du périmètre de l’adresse n’ont pas pu être lus\u202F: vérifiez la connexion, puis rechargez la page.';

/**
 * The perimeter being made. The address owns it while it is short enough, so that back and forward undo; a longer
 * one is held here and on the device.
 */
export class PerimeterDraft {
	#bundle: Bundle;
	#view: ViewState;
	#held = $state.raw<string>();
	#typedName = $state.raw<string>();
	/** The device does not keep what the address cannot carry either. */
	refused = $state.raw(false);
	/** True while a change is on its way into the address. */
	pending = $state(false);
	/** What codes that the atlas does not have as they are written were found to mean. */
	#read = $state.raw<ReadonlyMap<string, TypedPerimeter>>(new Map());
	readonly #written: string | undefined = $derived.by(() => this.#view.view.perimeter ?? this.#held);
	readonly code: string | undefined = $derived.by(() => {
		const written = this.#written;
		return written === undefined ? undefined : (this.#read.get(written)?.code ?? written);
	});
	readonly #parsed: ParsedPerimeter | undefined = $derived.by(() => {
		const { atlas } = this.#bundle;
		return atlas && this.code !== undefined ? parsePerimeter(atlas, this.code) : undefined;
	});
	readonly cells: Uint32Array = $derived(this.#parsed?.cells ?? NONE);
	readonly #inside: ReadonlySet<number> = $derived(new Set(this.cells));
	readonly name: string = $derived(this.#parsed?.name ?? this.#typedName ?? UNNAMED);
	/** French sentences on codes of the address that are read otherwise, or left out. */
	readonly said: readonly string[] = $derived.by(() => this.#read.get(this.#written ?? '')?.said ?? []);
	/** True where the address has been looked up, and says nothing. */
	readonly unreadable: boolean = $derived.by(() => this.#read.has(this.#written ?? '') && !this.#parsed);
	/** True where the address cannot carry it. */
	readonly tooLong: boolean = $derived.by(
		() => this.#view.view.perimeter === undefined && this.#held !== undefined
	);
	/** Where its figures are, once they are computed. */
	readonly selected: Selected | undefined = $derived.by(() => {
		const { codes = [] } = this.#bundle.atlas?.territories.perimetre ?? {};
		return codes.length === 1 && codes[0] === this.code ? { level: 'perimetre', position: 0 } : undefined;
	});

	constructor(bundle: Bundle, view: ViewState) {
		this.#bundle = bundle;
		this.#view = view;
	}

	/** What was being made when the page was left, where the address does not say. */
	restore(): void {
		if (this.#view.view.perimeter !== undefined) return;
		const code = readCurrent(deviceStore());
		if (code === undefined || code === 'unreadable') return;
		if (fitsAddress(code)) void this.#view.set({ perimeter: code }, { replace: true });
		else this.#held = code;
	}

	/** Computes the figures of what is picked, once its codes are understood; called when `code` changes. */
	async chart(): Promise<void> {
		await this.#lookUp();
		const { code, cells, name } = this;
		const { atlas } = this.#bundle;
		if (!atlas) return;
		const { codes } = atlas.territories.perimetre;
		const wanted = code !== undefined && cells.length > 0 ? [{ code, name, cells }] : [];
		if (codes.length === wanted.length && codes[0] === wanted[0]?.code) return;
		await this.#bundle.chart((charted, { chartPerimeters }) => chartPerimeters(charted, 'perimetre', wanted));
	}

	/** Finds what the codes mean that the atlas does not have; what knows them is loaded only then. */
	async #lookUp(): Promise<void> {
		const written = this.#written;
		if (written === undefined || this.#read.has(written)) return;
		if (this.#parsed?.unknown.length === 0) return;
		const read = await import('../state/linked-perimeter')
			.then(({ readPerimeter }) => readPerimeter(this.#bundle, written))
			.catch((): TypedPerimeter => ({ said: [UNREAD] }));
		this.#read = new Map(this.#read).set(written, read ?? { said: [] });
	}

	rename(name: string): void {
		this.#typedName = name.trim() || undefined;
		this.set(this.cells, this.#typedName ?? UNNAMED);
	}

	/** Takes these cells, under this name. */
	set(cells: Uint32Array, name = this.name): void {
		const { atlas } = this.#bundle;
		if (!atlas) return;
		this.#typedName = name;
		const code = cells.length > 0 ? formatPerimeter(atlas, name, cells) : undefined;
		if (code !== this.code) this.#show(code);
	}

	/** Shows a perimeter by its code, in the address where that can carry it. */
	#show(code: string | undefined): void {
		const long = code !== undefined && !fitsAddress(code);
		this.#held = long ? code : undefined;
		this.refused = !writeCurrent(deviceStore(), code) && long;
		this.pending = true;
		void this.#view.set({ perimeter: long ? undefined : code }).finally(() => (this.pending = false));
	}

	/** Takes a perimeter by its code: one that was kept, perhaps with the codes of another year. */
	open(code: string): void {
		const { atlas } = this.#bundle;
		if (!atlas) return;
		const parsed = parsePerimeter(atlas, code);
		if (parsed?.unknown.length === 0) this.set(parsed.cells, parsed.name);
		else this.#show(code);
	}

	/** Adds cells, or takes them away. */
	change(cells: Iterable<number>, how: 'add' | 'remove'): void {
		const { atlas } = this.#bundle;
		if (!atlas) return;
		const inside = new Uint8Array(atlas.cells.count);
		for (const cell of this.cells) inside[cell] = 1;
		for (const cell of cells) inside[cell] = how === 'add' ? 1 : 0;
		this.set(cellsWhere(inside));
	}

	cellsOf(level: Level, position: number): Uint32Array {
		const { atlas } = this.#bundle;
		return atlas ? itemsOf(atlas.cellsOf[level], position) : NONE;
	}

	holds(level: Level, position: number): boolean {
		return this.cellsOf(level, position).every((cell) => this.#inside.has(cell));
	}

	/** Whether some of a commune is in. */
	touches(commune: number): boolean {
		return this.cellsOf('commune', commune).some((cell) => this.#inside.has(cell));
	}

	/** Whole communes of the perimeter that a QPV is in: it cannot leave without them. */
	communesHolding(qpv: number): number[] {
		const { atlas } = this.#bundle;
		if (!atlas) return [];
		const communes = new Set(Array.from(this.cellsOf('qpv', qpv), (cell) => atlas.cells.commune[cell]!));
		return [...communes].filter((commune) => this.holds('commune', commune));
	}

	/** Adds a territory, or takes it away where it is all in: what a click on the map does. */
	toggle(level: Level, position: number): void {
		this.change(this.cellsOf(level, position), this.holds(level, position) ? 'remove' : 'add');
	}
}
