/** How long a download may take, and how often it is tried again. Tests give short ones. */
export interface DownloadLimits {
	/** Tries in all, the first one included. */
	readonly attempts: number;
	/** Tries in all where the name of the host is not found: most often there is no network. */
	readonly attemptsWithoutHost: number;
	/** Wait before the second try, in milliseconds; it doubles from one try to the next. */
	readonly firstWaitMs: number;
	/** Longest wait, also of one that the server asks for. */
	readonly longestWaitMs: number;
	/** Longest time without a byte. */
	readonly silenceMs: number;
	/** Longest time for one try. */
	readonly totalMs: number;
	/** A longer file is not one of ours. */
	readonly largestBytes: number;
}

export const DOWNLOAD_LIMITS: DownloadLimits = {
	attempts: 4,
	attemptsWithoutHost: 2,
	firstWaitMs: 1_000,
	longestWaitMs: 30_000,
	silenceMs: 30_000,
	totalMs: 600_000,
	largestBytes: 500_000_000
};

/** Milliseconds to wait after a failed try, the first being 1; what the server asks for is listened to. */
export function waitAfter(attempt: number, asked: number | undefined, limits: DownloadLimits): number {
	return Math.min(limits.longestWaitMs, Math.max(asked ?? 0, limits.firstWaitMs * 2 ** (attempt - 1)));
}
