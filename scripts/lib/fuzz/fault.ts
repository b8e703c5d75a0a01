import { BundleError } from '../../../src/lib/data/bundle/bundle';
import { PerimeterProblem } from '../../../src/lib/perimeter/file/outcome';

/** Something that a reader must never do. */
export class Fault extends Error {
	override readonly name = 'Fault';
}

/** Fails where a text is no French sentence: what a reader says is read on a screen. */
export function mustBeSentence(text: string): void {
	if (!/^["«A-ZÀ-Ü0-9]/u.test(text) && !/^\S+\u202F:/.test(text))
		throw new Fault(`no sentence: ${text.slice(0, 120)}`);
	if (!/[.!?…»)]$/u.test(text.trimEnd())) throw new Fault(`no end: ${text.slice(-120)}`);
	// Not « NaN » or « null »: the hostile texts themselves say so, and are quoted.
	if (/\bundefined\b|\[object |\w+Error\b/.test(text)) throw new Fault(`not French: ${text}`);
}

export function mustBeFinite(value: number, what: string): void {
	if (!Number.isFinite(value)) throw new Fault(`${what} is ${value}`);
}

/** Fails where two sums differ by more than rounding. */
export function mustBeEqual(sum: number, expected: number, what: string): void {
	mustBeFinite(sum, what);
	if (Math.abs(sum - expected) > 1e-6 * Math.max(1, Math.abs(expected)))
		throw new Fault(`${what}: ${sum} instead of ${expected}`);
}

/** Runs a reader that may refuse by one of our errors; `undefined` where it has. Everything else goes on up. */
export async function orRefused<T>(read: () => T | Promise<T>): Promise<T | undefined> {
	try {
		return await read();
	} catch (error) {
		if (!(error instanceof BundleError) && !(error instanceof PerimeterProblem)) throw error;
		mustBeSentence(error.message);
		return undefined;
	}
}
