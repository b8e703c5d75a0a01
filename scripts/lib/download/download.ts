import { mkdirSync, readFileSync, renameSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { sha256Of } from '../../../src/lib/data/files/sha256';
import { kindOf } from './content';
import {
	DownloadFailure,
	networkFailure,
	refusal,
	silent,
	tooManyBytes,
	tooLong,
	truncated,
	webPage
} from './failure';
import { DOWNLOAD_LIMITS, waitAfter, type DownloadLimits } from './limits';
import { Partial } from './partial';

/** Hears of a download: where it stands, and why it begins again. */
export interface Listener {
	/** `total` is undefined where the server does not say. */
	progress(bytes: number, total: number | undefined): void;
	retry(reason: string, waitMs: number, attempt: number): void;
}

export interface Downloaded {
	/** The address that answered, after redirects. */
	readonly url: string;
	readonly bytes: number;
	/** Of the bytes as they came. */
	readonly sha256: string;
}

const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** Aborts a try that says nothing for too long, or never ends. */
class Watch {
	readonly #controller = new AbortController();
	readonly #end: NodeJS.Timeout;
	#silence: NodeJS.Timeout | undefined;

	constructor(readonly limits: DownloadLimits) {
		this.#end = setTimeout(() => this.#controller.abort(tooLong(limits.totalMs)), limits.totalMs);
		this.heard();
	}

	get signal() {
		return this.#controller.signal;
	}

	heard(): void {
		clearTimeout(this.#silence);
		const { silenceMs } = this.limits;
		this.#silence = setTimeout(() => this.#controller.abort(silent(silenceMs)), silenceMs);
	}

	stop(): void {
		clearTimeout(this.#silence);
		clearTimeout(this.#end);
	}
}

/** Where the answer begins and ends; `undefined` for a range that is not the one asked for. */
function placeOf(response: Response, held: number): { start: number; total: number | undefined } | undefined {
	const length = response.headers.get('content-length');
	const bytes = length === null ? undefined : Number(length);
	if (response.status !== 206) return { start: 0, total: bytes };
	const range = /^bytes (\d+)-\d+\/(\d+)$/.exec(response.headers.get('content-range') ?? '');
	return range && Number(range[1]) === held ? { start: held, total: Number(range[2]) } : undefined;
}

/** One try: asks for what is missing, and leaves in `partial` what came. */
async function attempt(partial: Partial, limits: DownloadLimits, listener: Listener): Promise<string> {
	const watch = new Watch(limits);
	try {
		const { held } = partial;
		const headers: Record<string, string> = { 'accept-encoding': 'identity', 'user-agent': 'Maillage' };
		if (held) Object.assign(headers, { range: `bytes=${held.bytes}-`, 'if-range': held.validator });
		const response = await fetch(partial.url, { headers, signal: watch.signal });
		const place = response.ok ? placeOf(response, held?.bytes ?? 0) : undefined;
		if (response.status === 416 || (response.ok && !place)) {
			await response.body?.cancel();
			partial.clear();
			throw new DownloadFailure('ne sait pas reprendre où il en était', true);
		}
		if (!place) {
			await response.body?.cancel();
			throw refusal(response.status, response.headers.get('retry-after'));
		}
		const { start, total } = place;
		if ((total ?? 0) > limits.largestBytes) throw tooManyBytes(limits.largestBytes);
		if (start === 0) partial.restart(response.headers);
		const file = await open(partial.file, 'a');
		let bytes = start;
		try {
			for await (const chunk of response.body ?? []) {
				watch.heard();
				if (bytes === 0 && kindOf(chunk) === 'html') throw webPage();
				await file.write(chunk);
				bytes += chunk.length;
				if (bytes > limits.largestBytes) throw tooManyBytes(limits.largestBytes);
				listener.progress(bytes, total);
			}
		} finally {
			await file.close();
		}
		if (total !== undefined && bytes !== total) throw truncated(bytes, total);
		return response.url;
	} catch (error) {
		throw networkFailure(watch.signal.aborted ? watch.signal.reason : error);
	} finally {
		watch.stop();
	}
}

/**
 * Downloads an address to a file: redirects followed, retries with a longer wait each time, what came before
 * a cut kept and asked for no more. The file appears whole or not at all. Throws a `DownloadFailure`.
 */
export async function download(
	url: string,
	path: string,
	listener: Listener,
	limits: DownloadLimits = DOWNLOAD_LIMITS
): Promise<Downloaded> {
	mkdirSync(dirname(path), { recursive: true });
	const partial = new Partial(path, url);
	for (let tried = 1; ; tried++) {
		try {
			const final = await attempt(partial, limits, listener);
			const bytes = readFileSync(partial.file);
			partial.forgetMark();
			renameSync(partial.file, path);
			return { url: final, bytes: bytes.length, sha256: sha256Of(bytes) };
		} catch (error) {
			if (!(error instanceof DownloadFailure)) throw error;
			if (!error.again) partial.clear();
			const { waitMs } = error.details;
			const most = error.withoutHost ? limits.attemptsWithoutHost : limits.attempts;
			if (!error.again || tried >= most) throw error;
			const wait = waitAfter(tried, waitMs, limits);
			listener.retry(error.message, wait, tried);
			await sleep(wait);
		}
	}
}
