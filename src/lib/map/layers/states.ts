/**
 * What each territory of a layer shows now, as columns: one entry a territory, one column a feature-state
 * property. Recolouring is the difference between two of these.
 */
export type StateColumns = Readonly<Record<string, ArrayLike<string | number>>>;
export type FeatureState = Record<string, string | number>;

/** What must be set for `after` to be shown where `before` is; where nothing was, all that is not `blank`. */
export function* stateChanges(
	before: StateColumns | undefined,
	after: StateColumns,
	blank?: string | number
): Generator<{ id: number; state: FeatureState }> {
	const columns = Object.entries(after);
	const count = Math.max(0, ...columns.map(([, column]) => column.length));
	for (let id = 0; id < count; id++) {
		let state: FeatureState | undefined;
		for (const [name, column] of columns) {
			const value = column[id]!;
			if ((before?.[name]?.[id] ?? blank) === value) continue;
			state ??= {};
			state[name] = value;
		}
		if (state) yield { id, state };
	}
}

/** The part of MapLibre's map that this needs. */
export interface StateSetter {
	setFeatureState(target: { source: string; sourceLayer: string; id: number }, state: FeatureState): void;
}

/** Sets the feature states of one source, only where they differ from what it set before. */
export class StatePainter {
	#shown: StateColumns | undefined;

	/** `layer` is the only one of the source's tiles; `blank` is how it draws what has no state yet. */
	constructor(
		readonly source: string,
		readonly layer: string,
		readonly blank?: string | number
	) {}

	/** Number of territories that changed. */
	show(map: StateSetter, columns: StateColumns): number {
		let changed = 0;
		for (const { id, state } of stateChanges(this.#shown, columns, this.blank)) {
			map.setFeatureState({ source: this.source, sourceLayer: this.layer, id }, state);
			changed++;
		}
		// A column that is not shown now keeps what the map was last given.
		this.#shown = { ...this.#shown, ...columns };
		return changed;
	}

	/** The map has lost its states (a lost WebGL context): the next `show` sets them all. */
	forget() {
		this.#shown = undefined;
	}
}
