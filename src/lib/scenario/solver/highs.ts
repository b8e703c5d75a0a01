import type loadHighs from 'highs';
import type { LinearModel, Solution, Solve } from '../../domain/scenario/solve/linear-model';

/** Tighter than HiGHS's own: a whole number is whole, and nothing is gained from tolerance. */
const TOLERANCES = {
	mip_feasibility_tolerance: 1e-9,
	primal_feasibility_tolerance: 1e-9,
	dual_feasibility_tolerance: 1e-9,
	mip_rel_gap: 0,
	mip_abs_gap: 1e-9
};

/** What is known while a model is solved. */
export interface SolverProgress {
	/** Nothing is better than this; infinite where nothing is known yet. */
	readonly bound: number;
	/** The columns of a solution that is better than those before, where this is one. */
	readonly columns?: Float64Array;
}

type Highs = Awaited<ReturnType<typeof loadHighs>>;

/** HiGHS as the domain asks for it: calls are synchronous, and tell how far they are. */
export function solverOf(highs: Highs, tell?: (progress: SolverProgress) => void): Solve {
	const { callbackType, modelStatus, objectiveSense, solutionStatus, variableType } = highs.constants;
	return (model: LinearModel, seconds: number): Solution =>
		highs.withModel(
			{
				numCols: model.cost.length,
				numRows: model.rowLower.length,
				sense: model.maximise ? objectiveSense.maximize : objectiveSense.minimize,
				colCost: model.cost,
				colLower: model.lower,
				colUpper: model.upper,
				rowLower: model.rowLower,
				rowUpper: model.rowUpper,
				matrix: {
					format: 'csr',
					numRows: model.rowLower.length,
					numCols: model.cost.length,
					starts: model.starts,
					indices: model.indices,
					values: model.values
				},
				integrality: Array.from(model.integer, (whole) =>
					whole ? variableType.integer : variableType.continuous
				)
			},
			(solving): Solution => {
				const worst = model.maximise ? Infinity : -Infinity;
				const boundOf = (bound: unknown) => {
					const value = Number(bound);
					return Number.isFinite(value) && Math.abs(value) < 1e200 ? value : worst;
				};
				solving.options.set({ output_flag: false, time_limit: seconds, ...TOLERANCES });
				if (tell) {
					let bound = worst;
					const say = ({ mip_dual_bound, mip_solution }: ProgressData) => {
						const known = boundOf(mip_dual_bound);
						if (known === bound && !mip_solution) return;
						bound = known;
						tell({ bound, ...(mip_solution && { columns: mip_solution }) });
					};
					solving.run({
						[callbackType.mipLogging]: ({ data }) => void say(data),
						// Often, where the log is silent for seconds on end.
						[callbackType.mipInterrupt]: ({ data }) => void say(data),
						[callbackType.mipImprovingSolution]: ({ data }) => void say(data)
					});
				} else solving.run();
				const status = solving.getModelStatus();
				if (status === modelStatus.infeasible || status === modelStatus.unboundedOrInfeasible)
					return { status: 'infeasible', bound: NaN };
				const found = solving.info.get('primal_solution_status') === solutionStatus.feasible;
				return {
					status: status === modelStatus.optimal ? 'optimal' : 'limit',
					...(found && { columns: Float64Array.from(solving.getSolution().colValue) }),
					bound: boundOf(solving.info.get('mip_dual_bound'))
				};
			}
		);
}

interface ProgressData {
	readonly mip_dual_bound?: number;
	readonly mip_solution?: Float64Array;
}
