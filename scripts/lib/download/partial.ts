import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import * as v from 'valibot';

const markSchema = v.object({ url: v.string(), validator: v.string() });

/**
 * What came of a file so far, kept beside its place from one try, or one run, to the next. `validator` is
 * the server's own mark of the version (ETag or date): without one, a download starts again from nothing.
 */
export class Partial {
	readonly file: string;
	readonly #mark: string;

	constructor(
		path: string,
		readonly url: string
	) {
		this.file = `${path}.part`;
		this.#mark = `${path}.part.json`;
	}

	/** Bytes that need not be asked for again, and the mark of their version. */
	get held(): { bytes: number; validator: string } | undefined {
		if (!existsSync(this.file) || !existsSync(this.#mark)) return undefined;
		try {
			const mark = v.parse(markSchema, JSON.parse(readFileSync(this.#mark, 'utf8')));
			const bytes = statSync(this.file).size;
			return mark.url === this.url && bytes > 0 ? { bytes, validator: mark.validator } : undefined;
		} catch {
			return undefined;
		}
	}

	/** Begins again: what was there goes. */
	restart(headers: Headers): void {
		this.clear();
		writeFileSync(this.file, '');
		const etag = headers.get('etag');
		// A weak mark does not promise the same bytes.
		const validator = etag !== null && !etag.startsWith('W/') ? etag : headers.get('last-modified');
		if (validator !== null) writeFileSync(this.#mark, JSON.stringify({ url: this.url, validator }));
	}

	clear(): void {
		rmSync(this.file, { force: true });
		this.forgetMark();
	}

	forgetMark(): void {
		rmSync(this.#mark, { force: true });
	}
}
