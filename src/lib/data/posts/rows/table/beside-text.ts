import { cellParts } from '../../values/places/place-cell';

const isCode = (text: string) => /^(?:Q[NP]\s?\w{6}|\d{9})$/i.test(text);

/** Two cells of places as one: codes with their names, else a line each. */
export function besideText(one: string, other: string): string {
	if (one === '' || other === '') return one + other;
	const [a, b] = [cellParts(one), cellParts(other)];
	const [codes, names] = a.every(isCode) ? [a, b] : [b, a];
	if (!codes.every(isCode) || names.some(isCode)) return `${one}\n${other}`;
	return codes.length === names.length
		? codes.map((code, i) => `${code} ${names[i]!}`).join('\n')
		: codes.join('\n');
}
