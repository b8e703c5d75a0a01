import { Inflate } from 'fflate';
import { megabytes } from '../../../../domain/text/bytes';
import { formatInteger, quoted } from '../../../../domain/text/french';
import { crc32 } from './crc32';
import { damaged, incomplete, SOURCE_LIMITS, Refusal, tooMuch } from '../refusal';

/** One file of a ZIP archive, as its directory tells it. */
export interface ZipEntry {
	/** In lower case, with `/`: the formats of Office do not tell cases apart. */
	readonly name: string;
	readonly method: number;
	readonly crc: number;
	readonly compressed: number;
	readonly size: number;
	/** Where its own header begins. */
	readonly at: number;
}

export type ZipArchive = ReadonlyMap<string, ZipEntry>;

const DIRECTORY_END = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const LOCATOR_64 = 0x07064b50;
const END_64 = 0x06064b50;
const FULL = 0xffffffff;
const STORED = 0;
const DEFLATED = 8;
/** Compressed bytes that are inflated at once: they give 16 MB at most. */
const CHUNK = 16_384;

/** Of a workbook that only opens with a password. */
export const PROTECTED =
	'Ce classeur est protégé par un mot de passe. Ouvrez-le dans un tableur, enlevez le mot de passe, enregistrez-le et choisissez-le de nouveau.';

export const entryName = (name: string) => name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();

/** Where the directory begins, and how many entries it has. */
function directoryOf(view: DataView): { at: number; count: number } {
	const last = view.byteLength - 22;
	for (let end = last; end >= Math.max(0, last - 0xffff); end--) {
		if (view.getUint32(end, true) !== DIRECTORY_END) continue;
		const count = view.getUint16(end + 10, true);
		const at = view.getUint32(end + 16, true);
		if (at !== FULL && count !== 0xffff) return { at, count };
		if (end < 20 || view.getUint32(end - 20, true) !== LOCATOR_64) return { at, count };
		const end64 = Number(view.getBigUint64(end - 12, true));
		if (end64 + 56 > view.byteLength || view.getUint32(end64, true) !== END_64) throw incomplete();
		return {
			count: Number(view.getBigUint64(end64 + 32, true)),
			at: Number(view.getBigUint64(end64 + 48, true))
		};
	}
	throw incomplete();
}

/** Sizes and place that did not fit into 32 bits, from the extra field: in this order, each where it is full. */
function withExtra(view: DataView, from: number, to: number, values: number[]): number[] {
	for (let at = from; at + 4 <= to;) {
		const id = view.getUint16(at, true);
		const end = at + 4 + view.getUint16(at + 2, true);
		if (id === 1) {
			let next = at + 4;
			return values.map((value) => {
				if (value !== FULL) return value;
				if (next + 8 > Math.min(end, to)) throw incomplete();
				next += 8;
				return Number(view.getBigUint64(next - 8, true));
			});
		}
		at = end;
	}
	return values;
}

/** What the entries say that they are, held against what a list of posts can be. */
function checkSize(entries: Iterable<ZipEntry>): void {
	let size = 0;
	let compressed = 0;
	for (const entry of entries) {
		size += entry.size;
		compressed += entry.compressed;
	}
	if (size > SOURCE_LIMITS.inflated)
		throw tooMuch(
			`Ce classeur occupe ${megabytes(size)} une fois décompressé, plus de ${megabytes(SOURCE_LIMITS.inflated)}\u202F: une liste de postes en occupe bien moins.`
		);
	if (size > SOURCE_LIMITS.ratioFrom && size > compressed * SOURCE_LIMITS.ratio)
		throw tooMuch(
			`Ce classeur passe de ${formatInteger(compressed / 1e3)}\u202Fko à ${megabytes(size)} une fois décompressé\u202F: il ne contient presque que du vide.`
		);
}

/** The entries of an archive, held against what a list of posts can be before anything is inflated. */
export function archiveOf(bytes: Uint8Array): ZipArchive {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const { at: start, count } = directoryOf(view);
	const entries = new Map<string, ZipEntry>();
	let at = start;
	for (let i = 0; i < count; i++) {
		if (at + 46 > bytes.length || view.getUint32(at, true) !== DIRECTORY_ENTRY) throw incomplete();
		if (view.getUint16(at + 8, true) & 1) throw new Refusal(PROTECTED);
		const nameEnd = at + 46 + view.getUint16(at + 28, true);
		const extraEnd = nameEnd + view.getUint16(at + 30, true);
		if (extraEnd > bytes.length) throw incomplete();
		const [size, compressed, place] = withExtra(view, nameEnd, extraEnd, [
			view.getUint32(at + 24, true),
			view.getUint32(at + 20, true),
			view.getUint32(at + 42, true)
		]) as [number, number, number];
		const name = entryName(new TextDecoder().decode(bytes.subarray(at + 46, nameEnd)));
		if (entries.has(name)) throw damaged(`il contient deux fois ${quoted(name)}`);
		entries.set(name, {
			name,
			method: view.getUint16(at + 10, true),
			crc: view.getUint32(at + 16, true),
			compressed,
			size,
			at: place
		});
		at = extraEnd + view.getUint16(at + 32, true);
	}
	checkSize(entries.values());
	return entries;
}

/** The bytes of an entry as they stand in the archive. */
function storedBytes(bytes: Uint8Array, { at, compressed }: ZipEntry): Uint8Array {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	if (at + 30 > bytes.length || view.getUint32(at, true) !== LOCAL_HEADER) throw incomplete();
	const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
	if (start + compressed > bytes.length) throw incomplete();
	return bytes.subarray(start, start + compressed);
}

/** The same bytes, inflated piece by piece; stops as soon as there are more than the directory says. */
function* pieces(stored: Uint8Array, { method, name }: ZipEntry): Generator<Uint8Array> {
	if (method === STORED) return yield stored;
	if (method !== DEFLATED) throw damaged(`${quoted(name)} est compressé d’une manière inconnue`);
	let given: Uint8Array[] = [];
	const inflate = new Inflate((piece) => given.push(piece));
	for (let from = 0; from < stored.length; from += CHUNK) {
		try {
			inflate.push(stored.subarray(from, from + CHUNK), from + CHUNK >= stored.length);
		} catch {
			throw damaged(`${quoted(name)} ne se décompresse pas`);
		}
		yield* given;
		given = [];
	}
}

/** An entry inflated piece by piece. Its length and its checksum are held against the directory. */
export function* inflated(bytes: Uint8Array, entry: ZipEntry): Generator<Uint8Array> {
	let size = 0;
	let crc = 0;
	for (const piece of pieces(storedBytes(bytes, entry), entry)) {
		size += piece.length;
		if (size > entry.size) throw damaged(`${quoted(entry.name)} est plus long qu’annoncé`);
		crc = crc32(piece, crc);
		yield piece;
	}
	if (size !== entry.size) throw damaged(`${quoted(entry.name)} est plus court qu’annoncé`);
	if (crc !== entry.crc)
		throw damaged(
			`la somme de contrôle de ${quoted(entry.name)} n’est pas la bonne, une valeur a pu y changer`
		);
}
