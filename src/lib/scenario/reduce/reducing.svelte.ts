import type { ReductionGoal } from '../../domain/scenario/solve/reduction';

export type ReductionUnit = 'posts' | 'fte' | 'euros';

/** What is to be taken away, as it is being asked. */
export class Reducing {
	unit = $state.raw<ReductionUnit>('posts');
	amounts = $state.raw<Readonly<Record<ReductionUnit, number>>>({ posts: 5, fte: 5, euros: 300_000 });
	/** The only département whose posts may end, by its code; all where empty. */
	only = $state.raw('');
	/** Share of the inhabitants of QPVs that are to have a post. */
	share = $state.raw<'0.8' | '0.9' | '1'>('0.8');
	readonly amount: number = $derived(this.amounts[this.unit]);

	setAmount(amount: number): void {
		this.amounts = { ...this.amounts, [this.unit]: amount };
	}

	get goal(): ReductionGoal {
		const { unit, amount } = this;
		switch (unit) {
			case 'posts':
				return { posts: amount };
			case 'fte':
				return { fte: amount };
			case 'euros':
				return { euros: amount };
			default:
				throw new TypeError(unit satisfies never);
		}
	}
}
