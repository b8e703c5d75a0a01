import * as v from 'valibot';
import { jsonFault, jsonSentence } from '../../files/json-text';
import { decodeText } from '../../files/encoding';
import type { Choice } from '../choices';
import { choicesOf, correspondenceSchema } from './correspondence';
import { readToComplete } from './to-complete';

/** The answers of a file, or a French sentence on why there are none. */
export type CorrespondenceReading = { readonly choices: readonly Choice[] } | { readonly refused: string };

/** Reads answers: `correspondance.json`, or the file of questions once it is completed, recognised by content. */
export function readCorrespondence(bytes: Uint8Array, file: string): CorrespondenceReading {
	const { text } = decodeText(bytes);
	if (!/^\uFEFF?\s*\{/.test(text)) {
		const read = readToComplete(text);
		return 'choices' in read
			? read
			: {
					refused: `${file}, ligne ${read.wrong}\u202F: une question est attendue, avec les colonnes nature, valeur, nombre, proposition et réponse de la liste à compléter.`
				};
	}
	const fault = jsonFault(text);
	if (fault) return { refused: jsonSentence(file, fault) };
	const result = v.safeParse(correspondenceSchema, JSON.parse(text.replace(/^\uFEFF/, '')));
	if (result.success) return { choices: choicesOf(result.output) };
	const path = v.getDotPath(result.issues[0]) ?? '';
	return {
		refused:
			path === 'version'
				? `${file}\u202F: cette correspondance est d’une autre version que celle que ce programme comprend (1).`
				: `${file}\u202F: ce n’est pas une correspondance que ce programme comprend${path === '' ? '' : ` (champ ${path})`}.`
	};
}
