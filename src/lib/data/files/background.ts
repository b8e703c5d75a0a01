/** Said first where a browser has no workers; then comes what cannot be done. */
export const NO_BACKGROUND =
	'Ce navigateur ne laisse pas un site travailler en arrière-plan («\u202Fworkers\u202F»)';

/** An extension may refuse a worker only when it is made. */
let refused = false;

/** Whether this browser lets a site work in the background, as far as it has been tried. */
export const hasWorkers = (): boolean => typeof Worker !== 'undefined' && !refused;

/** The worker that `make` makes; `undefined` where this browser has none, or refuses it. */
export function startWorker(make: () => Worker): Worker | undefined {
	try {
		return make();
	} catch {
		refused = true;
		return undefined;
	}
}
