/** What every command ends with: one meaning each. */
export const EXIT = {
	/** Done, or ready to be done. */
	done: 0,
	/** Stopped: nothing is changed. */
	stopped: 1,
	/** An option is wrong or missing. */
	wrongOption: 2,
	/** Done, with points to check. */
	toCheck: 3,
	/** Questions are left: nothing is changed. */
	questions: 4
} as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
