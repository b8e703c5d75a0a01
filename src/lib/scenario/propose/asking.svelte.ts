import { DEFAULT_REACH } from '../../domain/scenario/candidates';
import type { PlannedPost } from '../../domain/scenario/plan/plan';
import type { PlacementQuestion } from '../../domain/scenario/question';
import type { Objective } from '../../domain/scenario/search/objectives';

/** What a limit is counted in. */
export type LimitUnit = 'posts' | 'fte' | 'euros';
/** Sizes that the posts of an answer may have. */
export type SizeChoice = 'whole' | 'halves' | 'half';

const SIZES: Readonly<Record<SizeChoice, readonly number[]>> = { whole: [1], halves: [1, 0.5], half: [0.5] };
/** Between two QPVs of one post, or less where the whole reach is less. */
const QPV_KM = DEFAULT_REACH.qpvKm;

/** The four plain questions, as they are being answered: how much, what for, where, and how much a QPV counts. */
export class Asking {
	unit = $state.raw<LimitUnit>('posts');
	/** The limit last typed in each unit. */
	amounts = $state.raw<Readonly<Record<LimitUnit, number>>>({ posts: 5, fte: 5, euros: 300_000 });
	sizes = $state.raw<SizeChoice>('whole');
	objective = $state.raw<Objective>('missing');
	qpvWeight = $state.raw(1);
	km = $state.raw(DEFAULT_REACH.km);
	sameEpci = $state.raw(true);
	/** The only département, by its code; all where empty. */
	only = $state.raw('');
	/** Least and most posts by code of département. */
	bounds = $state.raw<PlacementQuestion['departements']>({});

	readonly amount: number = $derived(this.amounts[this.unit]);

	setAmount(amount: number): void {
		this.amounts = { ...this.amounts, [this.unit]: amount };
	}

	setBound(code: string, bound: { readonly least?: number; readonly most?: number }): void {
		const others = Object.entries(this.bounds ?? {}).filter(([other]) => other !== code);
		const free = bound.least === undefined && bound.most === undefined;
		this.bounds = Object.fromEntries(free ? others : [...others, [code, bound]]);
	}

	/** The question as it stands, on posts that are settled. */
	question(pricePerFte: number | undefined, locked: readonly PlannedPost[]): PlacementQuestion {
		const { km } = this;
		const bounded = Object.keys(this.bounds ?? {}).length > 0;
		return {
			objective: this.objective,
			qpvWeight: this.qpvWeight,
			limit: { [this.unit]: this.amount },
			sizes: SIZES[this.sizes],
			reach: { ...DEFAULT_REACH, km, qpvKm: Math.min(QPV_KM, km), sameEpci: this.sameEpci },
			...(pricePerFte !== undefined && { pricePerFte }),
			...(this.only !== '' && { only: [this.only] }),
			...(bounded && { departements: this.bounds }),
			...(locked.length > 0 && { locked: locked.map(({ fte, assignments }) => ({ fte, assignments })) })
		};
	}
}
