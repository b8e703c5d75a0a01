export interface Stage {
	readonly name: string;
	/** Stages that must have passed: where one has not, this one is left out. */
	readonly needs?: readonly string[];
	/** Stages that must have ended, whatever came of them. */
	readonly follows?: readonly string[];
}

export interface Hooks<S extends Stage> {
	/** Runs one stage to its end, and says whether it passed. */
	run(stage: S): Promise<boolean>;
	/** Hears of a stage that is left out, and of the one that it needed. */
	leftOut(stage: S, needed: string): void;
}

/** Runs stages side by side, `atOnce` at most. Of those that may start, the first of the list does. */
export async function runStages<S extends Stage>(
	stages: readonly S[],
	atOnce: number,
	{ run, leftOut }: Hooks<S>
): Promise<void> {
	/** Whether each stage that has ended has passed. */
	const ended = new Map<string, boolean>();
	const running = new Set<Promise<void>>();
	let waiting = [...stages];

	const start = (stage: S) => {
		const going: Promise<void> = run(stage).then((passed) => {
			ended.set(stage.name, passed);
			running.delete(going);
		});
		running.add(going);
	};

	while (waiting.length > 0 || running.size > 0) {
		const hopeless = waiting.find(({ needs = [] }) => needs.some((name) => ended.get(name) === false));
		if (hopeless) {
			waiting = waiting.filter((stage) => stage !== hopeless);
			ended.set(hopeless.name, false);
			leftOut(
				hopeless,
				hopeless.needs!.find((name) => ended.get(name) === false)!
			);
			continue;
		}
		const next = waiting.find(({ needs = [], follows = [] }) =>
			[...needs, ...follows].every((name) => ended.has(name))
		);
		if (next && running.size < atOnce) {
			waiting = waiting.filter((stage) => stage !== next);
			start(next);
		} else if (running.size > 0) await Promise.race(running);
		else
			throw new Error(`no stage ends that ${waiting.map(({ name }) => name).join(', ')} could start after`);
	}
}
