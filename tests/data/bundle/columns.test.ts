import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeColumns, encodeColumns, type BundleColumn } from '../../../src/lib/data/bundle/columns';

const bufferOf = (columns: Map<string, BundleColumn>) => encodeColumns(columns).slice().buffer;

const EACH_TYPE = new Map<string, BundleColumn>([
	['u8', Uint8Array.of(0, 255, 3)],
	['i8', Int8Array.of(-128, 127)],
	['u16', Uint16Array.of(65_535)],
	['i16', Int16Array.of(-32_768, 1, 2)],
	['u32', Uint32Array.of(4_294_967_295)],
	['i32', Int32Array.of(-2_147_483_648)],
	['f32', Float32Array.of(0.5, NaN)],
	['f64', Float64Array.of(0.1, NaN, -0)],
	['empty', new Float64Array()]
]);

describe('columns in a file', () => {
	it('come back with their names, types, order and values', () => {
		expect([...decodeColumns(bufferOf(EACH_TYPE))]).toEqual([...EACH_TYPE]);
	});

	it('are views on the file, each aligned on 8 bytes', () => {
		const buffer = bufferOf(EACH_TYPE);
		for (const column of decodeColumns(buffer).values()) {
			expect(column.buffer).toBe(buffer);
			expect(column.byteOffset % 8).toBe(0);
		}
	});

	it('begin with the length of the header, little-endian', () => {
		const bytes = encodeColumns(new Map([['a', Uint8Array.of(7)]]));
		const header = '[{"name":"a","type":"u8","length":1}]';
		expect(Array.from(bytes.subarray(0, 4))).toEqual([header.length, 0, 0, 0]);
		expect(new TextDecoder().decode(bytes.subarray(4, 4 + header.length))).toBe(header);
		// 4 + 37 bytes, then the column at 48.
		expect(header).toHaveLength(37);
		expect(bytes).toHaveLength(56);
		expect(bytes[48]).toBe(7);
	});

	it('may be parts of larger arrays', () => {
		const part = Float64Array.of(1, 2, 3, 4).subarray(1, 3);
		expect(decodeColumns(bufferOf(new Map([['part', part]]))).get('part')).toEqual(Float64Array.of(2, 3));
	});

	it('give the same bytes each time', () => {
		expect(encodeColumns(EACH_TYPE)).toEqual(encodeColumns(EACH_TYPE));
	});

	it('come back as they went, whatever the numbers', () => {
		const anyColumn = fc.oneof(fc.uint8Array(), fc.int16Array(), fc.int32Array(), fc.float64Array());
		fc.assert(
			fc.property(fc.dictionary(fc.string(), anyColumn), (columns) => {
				const entries = new Map<string, BundleColumn>(Object.entries(columns));
				expect(decodeColumns(bufferOf(entries))).toEqual(entries);
			})
		);
	});
});

describe('a file that is not whole', () => {
	const buffer = bufferOf(EACH_TYPE);

	it('is refused where a column is cut', () => {
		expect(() => decodeColumns(bufferOf(new Map([['a', new Float64Array(4)]])).slice(0, -8))).toThrow(
			RangeError
		);
	});

	it('is refused where the header is cut', () => {
		expect(() => decodeColumns(buffer.slice(0, 20))).toThrow();
		expect(() => decodeColumns(new ArrayBuffer(2))).toThrow(RangeError);
	});

	it('is refused where it is something else', () => {
		const page = new TextEncoder().encode('<!doctype html><p>Not found').slice().buffer;
		expect(() => decodeColumns(page)).toThrow();
	});
});
