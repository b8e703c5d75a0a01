import loadHighs from 'highs';
import type { LinearModel, Solution, Solve } from '../../../src/lib/domain/scenario/solve/linear-model';

/** Tighter than HiGHS's own: a whole number is whole, and nothing is gained from tolerance. */
const TOLERANCES = {
	mip_feasibility_tolerance: 1e-9,
	primal_feasibility_tolerance: 1e-9,
	dual_feasibility_tolerance: 1e-9,
	mip_rel_gap: 0,
	mip_abs_gap: 1e-9
};

/** HiGHS in this process, as the domain asks for it: the calls are synchronous once it is loaded. */
export async function loadSolver(): Promise<Solve> {
	const highs = await loadHighs();
	const { modelStatus, objectiveSense, variableType } = highs.constants;
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
				solving.options.set({ output_flag: false, time_limit: seconds, ...TOLERANCES });
				solving.run();
				const status = solving.getModelStatus();
				if (status === modelStatus.infeasible || status === modelStatus.unboundedOrInfeasible)
					return { status: 'infeasible', bound: NaN };
				const worst = model.maximise ? Infinity : -Infinity;
				const found = solving.info.get('primal_solution_status') === highs.constants.solutionStatus.feasible;
				const bound = Number(solving.info.get('mip_dual_bound'));
				return {
					status: status === modelStatus.optimal ? 'optimal' : 'limit',
					...(found && { columns: Float64Array.from(solving.getSolution().colValue) }),
					bound: Number.isFinite(bound) ? bound : worst
				};
			}
		);
}
