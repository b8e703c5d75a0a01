import { Worker } from 'node:worker_threads';

/** Longest that one case may take, in milliseconds: past this, the reader hangs for whoever waits. */
export const LONGEST = 10_000;

/** Runs beside: what hangs holds its thread, and can say nothing itself. Plain JavaScript, for it is given as text. */
const WATCH = `
const { workerData } = require('node:worker_threads');
const { writeSync } = require('node:fs');
const { count, words, longest, pid } = workerData;
let last = -1, since = Date.now();
setInterval(() => {
	const now = Atomics.load(count, 0);
	if (now !== last) { last = now; since = Date.now(); return; }
	if (now < 0 || Date.now() - since < longest) return;
	writeSync(2, words[Atomics.load(count, 1)] + ', cas ' + now + '\\u202F: pas de réponse.\\n');
	process.kill(pid, 'SIGKILL');
}, 250);
`;

/** Ends the process with a sentence where a case takes too long; `now` says which one is read, `end` that all is over. */
export function watch(words: readonly string[]) {
	const count = new Int32Array(new SharedArrayBuffer(8)).fill(-1);
	const worker = new Worker(WATCH, {
		eval: true,
		workerData: { count, words, longest: LONGEST, pid: process.pid }
	});
	return {
		now(reader: number, at: number) {
			Atomics.store(count, 1, reader);
			Atomics.store(count, 0, at);
		},
		end: () => worker.terminate()
	};
}
