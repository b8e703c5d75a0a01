import loadHighs from 'highs';
import { solverOf } from '../../../src/lib/scenario/solver/highs';
import type { Solve } from '../../../src/lib/domain/scenario/solve/linear-model';

/** HiGHS in this process: the calls are synchronous once it is loaded. */
export const loadSolver = async (): Promise<Solve> => solverOf(await loadHighs());
