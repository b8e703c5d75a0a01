import type { Level } from '../domain/territory/atlas';

/** The territories that the reader ticked: kept while they sort and filter, put aside at another level. */
export class Selection {
	#level: () => Level;
	#kept = $state.raw<{ readonly level: Level; readonly positions: ReadonlySet<number> }>({
		level: 'commune',
		positions: new Set()
	});
	readonly positions: ReadonlySet<number> = $derived.by(() =>
		this.#kept.level === this.#level() ? this.#kept.positions : new Set()
	);

	constructor(level: () => Level) {
		this.#level = level;
	}

	replace(positions: Iterable<number>): void {
		this.#kept = { level: this.#level(), positions: new Set(positions) };
	}

	toggle(position: number): void {
		const positions = new Set(this.positions);
		if (!positions.delete(position)) positions.add(position);
		this.replace(positions);
	}

	/** Adds all of `rows`, or takes them away where they all are in. */
	toggleAll(rows: Iterable<number>): void {
		const positions = new Set(this.positions);
		const each = [...rows];
		const all = each.every((row) => positions.has(row));
		for (const row of each)
			if (all) positions.delete(row);
			else positions.add(row);
		this.replace(positions);
	}

	/** How many of `rows` are ticked. */
	among(rows: Iterable<number>): 'all' | 'some' | 'none' {
		let ticked = 0;
		let count = 0;
		for (const row of rows) {
			count++;
			if (this.positions.has(row)) ticked++;
		}
		return ticked === 0 ? 'none' : ticked === count ? 'all' : 'some';
	}
}
