/** Numbers in [0, 1), see `drawsOf`. */
export type Draws = () => number;

export const upTo = (draws: Draws, count: number) => Math.floor(draws() * count);
export const pick = <T>(draws: Draws, from: readonly T[]): T => from[upTo(draws, from.length)]!;

/** Texts that readers have stumbled on: numbers too large, halves of pairs, names of prototypes, bidi marks. */
export const ODD_TEXTS: readonly string[] = [
	'',
	' ',
	'\0',
	'\uFEFF',
	'\uFFFE',
	'\uD800',
	'\u202E',
	'\u200B',
	'\u2028',
	'__proto__',
	'constructor',
	'toString',
	'NaN',
	'Infinity',
	'-0',
	'1e309',
	'9'.repeat(400),
	'-1',
	'0,5',
	'1/3',
	'2026-02-30',
	'=1+1',
	'"',
	';',
	',',
	'\t',
	'\r\n',
	'%',
	'%ZZ',
	'~',
	'../..',
	'<script>',
	'é'.repeat(2000),
	'QN06306M',
	'63430',
	'200071751',
	'local'
];

const ODD_VALUES: readonly unknown[] = [
	null,
	true,
	0,
	-1,
	1e-9,
	1e15,
	2 ** 53,
	0.5,
	[],
	{},
	[[]],
	'',
	'__proto__',
	'9'.repeat(400),
	'\uD800'
];

/** Some bytes changed, cut, doubled or put in; never longer than twice the source and a little. */
export function mutatedBytes(source: Uint8Array, draws: Draws): Uint8Array<ArrayBuffer> {
	let bytes = new Uint8Array(source);
	for (let times = 1 + upTo(draws, 4); times > 0; times--) {
		const at = upTo(draws, bytes.length + 1);
		const to = Math.min(bytes.length, at + upTo(draws, 64));
		const put = (middle: ArrayLike<number>, from = at) => {
			const next = new Uint8Array(at + middle.length + Math.max(0, bytes.length - from));
			next.set(bytes.subarray(0, at));
			next.set(middle, at);
			next.set(bytes.subarray(from), at + middle.length);
			bytes = next;
		};
		const kind = upTo(draws, 6);
		if (kind === 0 && at < bytes.length) bytes[at] = upTo(draws, 256);
		else if (kind === 1) put([], to);
		else if (kind === 2) put(bytes.slice(at, to));
		else if (kind === 3) put(new TextEncoder().encode(pick(draws, ODD_TEXTS)), draws() < 0.5 ? at : to);
		else if (kind === 4 && draws() < 0.3) bytes = bytes.slice(0, at);
		else if (at < bytes.length) bytes[at] = pick(draws, [0, 0x0a, 0x22, 0x2c, 0x3b, 0x7f, 0x80, 0xff]);
	}
	return bytes;
}

export const mutatedText = (source: string, draws: Draws): string =>
	new TextDecoder().decode(mutatedBytes(new TextEncoder().encode(source), draws));

/** The same plain value with one thing in it changed, taken away or added, at any depth. */
export function mutatedValue(value: unknown, draws: Draws): unknown {
	const here = draws() < 0.15;
	if (Array.isArray(value) && value.length > 0 && !here) {
		const copy: unknown[] = [...value];
		const at = upTo(draws, copy.length);
		const way = draws();
		if (way < 0.1) copy.splice(at, 1);
		else if (way < 0.2) copy.push(copy[at]);
		else copy[at] = mutatedValue(copy[at], draws);
		return copy;
	}
	if (typeof value === 'object' && value !== null && !Array.isArray(value) && !here) {
		const entries = Object.entries(value);
		if (entries.length === 0) return pick(draws, ODD_VALUES);
		const at = upTo(draws, entries.length);
		const [name, inside] = entries[at]!;
		const way = draws();
		if (way < 0.1) entries.splice(at, 1);
		else if (way < 0.2) entries[at] = [pick(draws, ODD_TEXTS), inside];
		else entries[at] = [name, mutatedValue(inside, draws)];
		return Object.fromEntries(entries);
	}
	if (typeof value === 'string' && draws() < 0.6)
		return draws() < 0.5 ? pick(draws, ODD_TEXTS) : mutatedText(value, draws);
	if (typeof value === 'number' && draws() < 0.6)
		return pick(draws, [-value, value + 1, value * 3, value / 7, 0, -500, 1e15]);
	return pick(draws, ODD_VALUES);
}
