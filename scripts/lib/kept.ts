import * as v from 'valibot';
import { jsonFault, jsonSentence, linesOf } from '../../src/lib/data/files/json-text';
import { RebuildError } from './problem';

/** Valibot's names of what a value should be, in French. */
const KINDS: Readonly<Record<string, string>> = {
	string: 'un texte entre guillemets',
	number: 'un nombre',
	boolean: 'true ou false',
	Array: 'une liste entre crochets',
	Object: 'des champs entre accolades',
	undefined: 'rien'
};

/** What was found and what was expected, in French, for a value of the wrong form. */
export function formOf({ received, expected }: { received: string; expected: string | null }) {
	const words = (expected ?? '').replace(/^\((.*)\)$/, '$1').split(' | ');
	return {
		value: received === 'undefined' ? 'rien' : received.replace(/^(?:Array|Object)$/, (kind) => KINDS[kind]!),
		expected: words.map((word) => KINDS[word] ?? word).join(' ou ')
	};
}

/** A JSON file kept by hand, read and checked; what is wrong stops the run with its line. */
export function readKept<S extends v.GenericSchema>(schema: S, text: string, file: string): v.InferOutput<S> {
	const fault = jsonFault(text);
	if (fault) throw new RebuildError(jsonSentence(file, fault));
	const result = v.safeParse(schema, JSON.parse(text.replace(/^\uFEFF/, '')));
	if (result.success) return result.output;
	const [issue] = result.issues;
	const path = v.getDotPath(issue) ?? '';
	const lineOf = linesOf(text);
	// An absent field has no line: that of what should hold it.
	const line = lineOf.get(path) ?? lineOf.get(path.replace(/\.?[^.]*$/, ''));
	const where = { file, ...(line !== undefined && { line }), ...(path !== '' && { field: path }) };
	if (issue.received === 'undefined') throw new RebuildError('champ absent', where);
	if (issue.expected === 'never') throw new RebuildError('champ inconnu', where);
	throw new RebuildError('valeur inattendue', { ...where, ...formOf(issue) });
}
