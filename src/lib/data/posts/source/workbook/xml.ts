import { Parser } from 'saxen';
import { damaged, SOURCE_LIMITS, Refusal, tooMuch } from '../refusal';

/** The value of an attribute, by its name as it is written. */
export type Attributes = (name: string) => string | undefined;

/** What is told of an XML document, element after element. */
export interface XmlHandlers {
	/** `name` is without a prefix. */
	readonly open?: (name: string, attributes: Attributes) => void;
	readonly close?: (name: string) => void;
	readonly text?: (text: string) => void;
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const decoded = (text: string) =>
	text.includes('&')
		? text.replace(/&(?:#(\d+)|#x([0-9a-f]+)|(amp|lt|gt|quot|apos));/gi, (all, dec, hex, name) => {
				if (name) return NAMED[String(name).toLowerCase()]!;
				const code = dec ? parseInt(dec, 10) : parseInt(hex, 16);
				return code <= 0x10ffff ? String.fromCodePoint(code) : all;
			})
		: text;

const withoutPrefix = (name: string) => name.slice(name.indexOf(':') + 1);

const malformed = () => damaged('son contenu n’est pas du XML correct');

/** Text of the pieces, each cut before its last tag: the parser takes a `>` inside an unfinished tag for its end. */
function* wholeTags(pieces: Iterable<Uint8Array>): Generator<string> {
	let decoder: TextDecoder | undefined;
	let kept = '';
	for (const piece of pieces) {
		decoder ??= new TextDecoder(piece[0] === 0xff ? 'utf-16le' : piece[0] === 0xfe ? 'utf-16be' : 'utf-8', {
			fatal: true
		});
		kept += decoder.decode(piece, { stream: true });
		const cut = kept.lastIndexOf('<');
		if (kept.length - Math.max(0, cut) > SOURCE_LIMITS.token) throw malformed();
		if (cut <= 0) continue;
		yield kept.slice(0, cut);
		kept = kept.slice(cut);
	}
	yield kept + (decoder?.decode() ?? '');
}

/**
 * Tells an XML document to the handlers as its pieces come, as long as there is room for its elements. A document type,
 * which entities need, is refused.
 */
export function readXml(
	pieces: Iterable<Uint8Array>,
	{ open, close, text }: XmlHandlers,
	room: { elements: number } = { elements: SOURCE_LIMITS.elements }
): void {
	let depth = 0;
	let silent = 0;
	const parser = new Parser()
		.on('openTag', (name, raw) => {
			silent = 0;
			if (++depth > SOURCE_LIMITS.depth) throw damaged('ses éléments sont emboîtés trop profondément');
			if (--room.elements < 0) throw tooMuch('Ce classeur a des millions de cellules.');
			open?.(withoutPrefix(name), (wanted) => {
				const value = (raw() || undefined)?.[wanted];
				return value === undefined ? undefined : decoded(value);
			});
		})
		.on('closeTag', (name) => {
			depth--;
			close?.(withoutPrefix(name));
		})
		.on('text', (value) => text?.(decoded(value)))
		.on('cdata', (value) => text?.(value))
		.on('attention', () => {
			throw damaged('il déclare un type de document, ce qu’aucun tableur n’écrit');
		})
		.on('error', () => {
			throw malformed();
		});
	try {
		for (const part of wholeTags(pieces)) {
			silent += part.length;
			parser.write(part);
			if (silent > 2 * SOURCE_LIMITS.token) throw malformed();
		}
		parser.end();
	} catch (error) {
		if (error instanceof Refusal) throw error;
		throw malformed();
	}
}
