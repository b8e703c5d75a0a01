import { ignoredSentence } from '../text/ignore';
import { DEFAULT_NORM, type Norm } from './norm';
import {
	ACCESS_PARAM,
	ENVELOPE_PARAM,
	FUNDED,
	isNormParam,
	NO,
	NONE,
	NORM_PARAMS,
	withNormParams,
	YES
} from './fields';

export { ACCESS_PARAM, ENVELOPE_PARAM, MAX_ENVELOPE, NORM_PARAMS, normParam } from './fields';
export type { NormParam } from './fields';
export { isNormParam };

const ENVELOPE_WORDS: Readonly<Record<string, string>> = { funded: FUNDED, none: NONE };

/** Reads what an address changes of the site's norm; what is no number or out of range is ignored and said. */
export function parseNormParams(params: URLSearchParams): { norm: Norm; problems: string[] } {
	const problems: string[] = [];
	const norm = withNormParams(DEFAULT_NORM, params, (...ignored) =>
		problems.push(ignoredSentence(...ignored))
	);
	return { norm, problems };
}

/** The fields that differ from the default, in a stable order. */
export function formatNormParams(norm: Norm): [string, string][] {
	const params = NORM_PARAMS.filter(({ get }) => get(norm) !== get(DEFAULT_NORM)).map(
		({ name, get }): [string, string] => [name, String(get(norm))]
	);
	if (norm.access.enabled !== DEFAULT_NORM.access.enabled)
		params.push([ACCESS_PARAM, norm.access.enabled ? YES : NO]);
	if (norm.envelope !== DEFAULT_NORM.envelope)
		params.push([ENVELOPE_PARAM, ENVELOPE_WORDS[String(norm.envelope)] ?? String(norm.envelope)]);
	return params;
}

/** What of an address a link to another page takes along: the norm and the allocation key. */
export const sharedParams = (params: URLSearchParams): [string, string][] =>
	[...params].filter(([name]) => name === 'cle' || isNormParam(name));

/** Names of the parameters that differ from the default. */
export const changedParams = (norm: Norm): string[] => formatNormParams(norm).map(([name]) => name);

/** The norm with one parameter back at its default. */
export function resetParam(norm: Norm, name: string): Norm {
	const others = formatNormParams(norm).filter(([changed]) => changed !== name);
	return parseNormParams(new URLSearchParams(others)).norm;
}

/** True where two norms have the same parameters, the ones that have no effect included. */
export function sameNorm(a: Norm, b: Norm): boolean {
	const text = (norm: Norm) => new URLSearchParams(formatNormParams(norm)).toString();
	return text(a) === text(b);
}
