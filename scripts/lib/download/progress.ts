import { megabytes } from '../../../src/lib/domain/text/bytes';
import { formatInteger } from '../../../src/lib/domain/text/french';
import type { Listener } from './download';

/** Where progress is written: standard error, or a test. */
export interface Terminal {
	readonly isTTY?: boolean;
	write(text: string): unknown;
}

const BAR = 24;
/** Lines of a log: one each fourth of a known length, else one each ten megabytes. */
const PARTS = 4;
const UNKNOWN_STEP = 10e6;
/** Least time between two drawings of the bar. */
const FRAME_MS = 100;

/** `12,3 Mo sur 31,0 Mo, 4,2 Mo/s`; `elapsedMs` since this run's first byte, which was number `from`. */
export function progressWords(
	bytes: number,
	total: number | undefined,
	from: number,
	elapsedMs: number
): string {
	const of = total === undefined ? '' : ` sur ${megabytes(total, 1)}`;
	const rate = elapsedMs > 0 ? `, ${megabytes(((bytes - from) * 1e3) / elapsedMs, 1)}/s` : '';
	return `${megabytes(bytes, 1)}${of}${rate}`;
}

function barOf(bytes: number, total: number | undefined): string {
	if (total === undefined || total === 0) return '';
	const full = Math.round((BAR * Math.min(bytes, total)) / total);
	return `[${'█'.repeat(full)}${'░'.repeat(BAR - full)}] `;
}

/** A bar that is redrawn in place on a terminal; plain lines elsewhere. */
export function progressOn(screen: Terminal, name: string, now: () => number = Date.now) {
	const line = (text: string) => screen.write(`  ${name}\u202F: ${text}\n`);
	const clear = () => void (screen.isTTY && screen.write('\r\u001B[2K'));
	let first: { bytes: number; at: number } | undefined;
	let last = { step: 0, at: -Infinity };

	const listener: Listener = {
		progress(bytes, total) {
			const at = now();
			first ??= { bytes, at };
			const words = () => progressWords(bytes, total, first!.bytes, at - first!.at);
			if (screen.isTTY) {
				if (at - last.at < FRAME_MS && bytes !== total) return;
				last = { ...last, at };
				screen.write(`\r\u001B[2K  ${name} ${barOf(bytes, total)}${words()}`);
				return;
			}
			const step = Math.floor(total ? (PARTS * bytes) / total : bytes / UNKNOWN_STEP);
			if (step === last.step) return;
			last = { step, at };
			line(words());
		},
		retry(reason, waitMs, attempt) {
			clear();
			first = undefined;
			last = { step: 0, at: -Infinity };
			const wait = waitMs < 1000 ? '' : `, nouvel essai dans ${formatInteger(Math.round(waitMs / 1000))} s`;
			line(`l’adresse ${reason} (essai ${attempt})${wait}`);
		}
	};
	return {
		listener,
		/** Ends with a line of its own. */
		end(text: string) {
			clear();
			line(text);
		}
	};
}
