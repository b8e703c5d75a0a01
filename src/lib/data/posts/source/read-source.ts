import { utf16Of } from '../../files/encoding';
import { MAX_BYTES, tooLarge } from '../size';
import { Refusal } from './refusal';
import type { SourceReading } from './source';

const begins = (bytes: Uint8Array, ...first: number[]) => first.every((byte, i) => bytes[i] === byte);

const WANTED =
	'Une liste de postes est attendue, en CSV ou en XLSX. Ouvrez le fichier dans un tableur et enregistrez-le dans l’un de ces formats.';
const OPEN_AND_SAVE = 'Ouvrez-le dans un tableur et enregistrez-le en XLSX, ou en CSV.';

/** `EncryptedPackage` in UTF-16: the name of what a protected workbook of Office holds. */
const ENCRYPTED = Array.from('EncryptedPackage', (letter) => [letter.charCodeAt(0), 0]).flat();

function includes(bytes: Uint8Array, wanted: readonly number[]): boolean {
	for (let at = bytes.indexOf(wanted[0]!); at >= 0; at = bytes.indexOf(wanted[0]!, at + 1))
		if (wanted.every((byte, i) => bytes[at + i] === byte)) return true;
	return false;
}

/** Bytes that no text has: a zero, or many control characters. */
const isBinary = (start: Uint8Array) =>
	start.includes(0) ||
	start.filter((byte) => byte < 9 || (byte > 13 && byte < 32)).length > start.length / 20;

/** Why a file that is neither text nor an archive is refused, by its first bytes. */
function binaryRefusal(bytes: Uint8Array): string | undefined {
	if (begins(bytes, 0xd0, 0xcf, 0x11, 0xe0))
		return includes(bytes.subarray(0, 65_536), ENCRYPTED)
			? 'Ce classeur est protégé par un mot de passe. Ouvrez-le dans Excel et enregistrez-le en XLSX sans mot de passe, ou en CSV.'
			: 'Ce fichier est un ancien classeur Excel (.xls) ou un fichier protégé. Enregistrez-le en XLSX sans mot de passe, ou en CSV.';
	if (begins(bytes, 0x25, 0x50, 0x44, 0x46))
		return 'Ce fichier est un PDF\u202F: il n’est ni un CSV ni un classeur XLSX. Demandez le tableur dont il vient\u202F; à défaut, copiez son tableau dans un tableur et enregistrez-le en XLSX.';
	if (
		begins(bytes, 0x89, 0x50, 0x4e, 0x47) ||
		begins(bytes, 0xff, 0xd8, 0xff) ||
		begins(bytes, 0x47, 0x49, 0x46, 0x38)
	)
		return 'Ce fichier est une image. Demandez le tableur dont elle vient\u202F; à défaut, recopiez son tableau dans un tableur et enregistrez-le en XLSX.';
	if (begins(bytes, 0x1f, 0x8b) || begins(bytes, 0x37, 0x7a, 0xbc, 0xaf) || begins(bytes, 0x52, 0x61, 0x72))
		return 'Ce fichier est une archive. Décompressez-la et choisissez les fichiers qu’elle contient.';
	if (utf16Of(bytes) === undefined && isBinary(bytes.subarray(0, 4096)))
		return `Ce fichier n’est ni un CSV ni un classeur XLSX. ${WANTED}`;
	return undefined;
}

/** Why a text that is no table is refused, by how it begins. */
function textRefusal(bytes: Uint8Array, file: string): string | undefined {
	const start = new TextDecoder(utf16Of(bytes) ?? 'utf-8').decode(bytes.subarray(0, 4096)).trimStart();
	if (/^\{\\rtf/.test(start))
		return 'Ce fichier est un texte mis en forme (RTF). Copiez son tableau dans un tableur et enregistrez-le en XLSX.';
	const page = /<(?:!doctype html|html|table|head|body)\b/i.test(start);
	if (!/^<(?:!doctype|html|\?xml|table|head|body|meta|style|div)\b|^<\?xml/i.test(start)) return undefined;
	if (/urn:schemas-microsoft-com:office:spreadsheet/.test(start))
		return `Ce fichier est un «\u202FTableau XML 2003\u202F» d’Excel. ${OPEN_AND_SAVE}`;
	if (page && /\.xlsx?$/i.test(file))
		return `Ce fichier est une page web, bien que son nom soit celui d’un classeur. ${OPEN_AND_SAVE}`;
	return page || /^<!doctype/i.test(start)
		? `Ce fichier est une page web. ${WANTED}`
		: `Ce fichier est du XML, pas une liste. ${WANTED}`;
}

async function read(bytes: Uint8Array, file: string): Promise<SourceReading> {
	if (bytes.length > MAX_BYTES) throw new Refusal(tooLarge(bytes.length));
	// The bytes say what a file is, its name may not.
	if (begins(bytes, 0x50, 0x4b)) {
		const { workbookSheets } = await import('./workbook/read-workbook');
		return { sheets: workbookSheets(bytes, file), said: [] };
	}
	const refused = binaryRefusal(bytes) ?? textRefusal(bytes, file);
	if (refused !== undefined) throw new Refusal(refused);
	const { textSheet } = await import('./text-file');
	return textSheet(bytes, file);
}

/**
 * The tables of a file, CSV, XLSX or ODS, recognised by its bytes. Never throws: what cannot be read is refused with
 * a sentence that says what to do.
 */
export async function readSource(bytes: Uint8Array, file: string): Promise<SourceReading> {
	try {
		return await read(bytes, file);
	} catch (error) {
		const refused =
			error instanceof Refusal
				? error.message
				: 'Ce fichier n’a pas pu être lu. Ouvrez-le dans un tableur, vérifiez-le et enregistrez-le de nouveau en XLSX, ou en CSV.';
		return { sheets: [], said: [], refused };
	}
}
