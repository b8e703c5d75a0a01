/**
 * Columns of numbers in one binary file: a 4-byte little-endian header length, a JSON header, then the
 * columns, each aligned on 8 bytes. Reading makes typed-array views on the buffer: nothing is parsed.
 */

const TYPES = {
	u8: Uint8Array,
	i8: Int8Array,
	u16: Uint16Array,
	i16: Int16Array,
	u32: Uint32Array,
	i32: Int32Array,
	f32: Float32Array,
	f64: Float64Array
} as const;

export type ColumnType = keyof typeof TYPES;
export type BundleColumn = InstanceType<(typeof TYPES)[ColumnType]>;
export type Columns = ReadonlyMap<string, BundleColumn>;

interface ColumnHeader {
	readonly name: string;
	readonly type: ColumnType;
	readonly length: number;
}

const align = (offset: number) => (offset + 7) & ~7;

function typeOf(column: BundleColumn): ColumnType {
	for (const [type, Type] of Object.entries(TYPES)) if (column instanceof Type) return type as ColumnType;
	throw new TypeError('not a column');
}

/** The bytes of `columns`, in the map's order. */
export function encodeColumns(columns: Columns): Uint8Array {
	const headers: ColumnHeader[] = [...columns].map(([name, column]) => ({
		name,
		type: typeOf(column),
		length: column.length
	}));
	const json = new TextEncoder().encode(JSON.stringify(headers));
	let size = align(4 + json.length);
	for (const column of columns.values()) size = align(size + column.byteLength);
	const bytes = new Uint8Array(size);
	new DataView(bytes.buffer).setUint32(0, json.length, true);
	bytes.set(json, 4);
	let offset = align(4 + json.length);
	for (const column of columns.values()) {
		bytes.set(new Uint8Array(column.buffer, column.byteOffset, column.byteLength), offset);
		offset = align(offset + column.byteLength);
	}
	return bytes;
}

/** Views on `buffer`; throws a `RangeError` or `SyntaxError` where the file is cut or is something else. */
export function decodeColumns(buffer: ArrayBuffer): Columns {
	const length = new DataView(buffer).getUint32(0, true);
	const headers = JSON.parse(new TextDecoder().decode(new Uint8Array(buffer, 4, length))) as ColumnHeader[];
	const columns = new Map<string, BundleColumn>();
	let offset = align(4 + length);
	for (const { name, type, length } of headers) {
		if (typeof name !== 'string') throw new SyntaxError('a column without a name');
		const Type = TYPES[type];
		columns.set(name, new Type(buffer, offset, length));
		offset = align(offset + length * Type.BYTES_PER_ELEMENT);
	}
	return columns;
}
