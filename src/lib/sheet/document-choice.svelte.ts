import type { Level } from '../domain/territory/atlas';
import { positionOf, type Atlas } from '../domain/territory/atlas';
import { comparatorsOf, type Comparator } from '../domain/territory/comparators';
import type { PlanHere } from '../report/diagnostic/input';
import { PART_IDS, type PartId } from '../report/diagnostic/parts';

/** Levels that a reader may add a comparator of. */
export const ADDED_LEVELS = ['epci', 'cls', 'departement'] as const satisfies readonly Level[];
export type AddedLevel = (typeof ADDED_LEVELS)[number];

const keyOf = (atlas: Atlas, { level, position }: Comparator) =>
	`${level}:${atlas.territories[level].codes[position]}`;

/** What the reader of a sheet chose for its document; kept while the page is. */
export class DocumentChoice {
	parts = $state.raw<ReadonlySet<PartId>>(new Set(PART_IDS));
	/** Usual comparators that were left out, by level and code. */
	#left = $state.raw<ReadonlySet<string>>(new Set());
	/** Codes of the territories that were added, one a level. */
	added = $state.raw<Readonly<Partial<Record<AddedLevel, string>>>>({});
	/** Scenarios that objectives can follow: of the link, of this device. */
	plans = $state.raw<readonly PlanHere[]>([]);
	/** Position of the one that they follow; −1: none. */
	followed = $state(-1);

	get plan(): PlanHere | undefined {
		return this.plans[this.followed];
	}

	toggle(part: PartId): void {
		this.parts = new Set(PART_IDS.filter((id) => this.parts.has(id) !== (id === part)));
	}

	keeps = (atlas: Atlas, one: Comparator): boolean => !this.#left.has(keyOf(atlas, one));

	leave(atlas: Atlas, one: Comparator): void {
		const key = keyOf(atlas, one);
		const left = new Set(this.#left);
		if (!left.delete(key)) left.add(key);
		this.#left = left;
	}

	add(level: AddedLevel, code: string): void {
		const { [level]: before, ...others } = this.added;
		void before;
		this.added = code === '' ? others : { ...others, [level]: code };
	}

	/** What the territory is set beside: what was not left out, then what was added, each once. */
	comparators(atlas: Atlas, level: Level, position: number): Comparator[] {
		const usual = comparatorsOf(atlas, level, position).filter((one) => this.keeps(atlas, one));
		const held = new Set([keyOf(atlas, { level, position }), ...usual.map((one) => keyOf(atlas, one))]);
		const added = ADDED_LEVELS.flatMap((other): Comparator[] => {
			const code = this.added[other];
			const at = code === undefined ? undefined : positionOf(atlas.territories[other], code);
			return at === undefined || held.has(`${other}:${code}`) ? [] : [{ level: other, position: at }];
		});
		return [...usual, ...added];
	}
}
