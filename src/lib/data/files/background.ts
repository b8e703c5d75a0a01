/** Said first where a browser has no workers; then comes what cannot be done. */
export const NO_BACKGROUND =
	'Ce navigateur ne laisse pas un site travailler en arrière-plan («\u202Fworkers\u202F»)';

/** Whether this browser lets a site work in the background. */
export const hasWorkers = (): boolean => typeof Worker !== 'undefined';
