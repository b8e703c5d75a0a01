/** Everything drawn in the demonstration comes from this; change it and all three campaigns change. */
export const SEED = 'maillage-2025';

/** FNV-1a, 32 bits; `hash` is that of the text before this one. */
function hashOf(text: string, hash = 0x811c9dc5): number {
	for (const character of text) hash = Math.imul(hash ^ character.codePointAt(0)!, 0x01000193);
	return hash >>> 0;
}

/** What the draws of a structure or of a post begin from: that of a post is its structure's, drawn further. */
export const seedOf = (name: string, within?: number): number =>
	within === undefined ? hashOf(`${SEED} ${name}`) : hashOf(name, within);

/** Numbers in [0, 1) that depend on the seed and on `what` only: a post added elsewhere changes nothing. */
export function drawsOf(seed: number, what: string): () => number {
	let state = hashOf(` ${what}`, seed);
	// mulberry32 (Tommy Ettinger, public domain)
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let t = Math.imul(state ^ (state >>> 15), 1 | state);
		t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
		return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
	};
}

/** One of the values, each with its weight. */
export function oneOf<T>(draw: number, choices: readonly (readonly [value: T, weight: number])[]): T {
	let left = draw * choices.reduce((sum, [, weight]) => sum + weight, 0);
	for (const [value, weight] of choices) {
		left -= weight;
		if (left < 0) return value;
	}
	return choices[choices.length - 1]![0];
}
