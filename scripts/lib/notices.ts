/** Everything that the rebuild tolerated, by kind: named on the terminal, in the report and in the manifest. */
export const NOTICE_CODES = [
	'source-absent',
	'source-partial',
	'source-not-refreshed',
	'source-changed',
	'source-sum-unknown',
	'cache-damaged',
	'contourless',
	'fdep-code-changed',
	'fdep-merged',
	'fdep-re-established',
	'fdep-arrondissements',
	'fdep-unknown',
	'density-merged',
	'density-carried-over',
	'density-unknown',
	'frr-carried-over',
	'frr-unknown',
	'qpv-list-carried-over',
	'apl-carried-over',
	'apl-unknown',
	'f-edi-carried-over',
	'f-edi-unknown',
	'qpv-population-unknown',
	'qpv-ring-dropped',
	'qpv-ring-distorted',
	'qpv-ring-repaired',
	'qpv-over-several-communes',
	'qpv-spill',
	'qpv-outside',
	'qpv-poverty-unknown',
	'remainder-clamped',
	'contour-repeated-points',
	'contour-crumb-dropped',
	'contour-restored',
	'contour-gap-closed',
	'contour-point-moved',
	'contour-crossing-left',
	'epci-partial',
	'campaign-warning',
	'campaign-unlocated',
	'remark-warning',
	'census-carried-over'
] as const;
export type NoticeCode = (typeof NOTICE_CODES)[number];

/** Examples kept in the manifest; the report names them all. */
const EXAMPLES = 3;

export class Notices {
	readonly #byCode = new Map<NoticeCode, string[]>();

	/** `what` names one case: code, name, numbers. */
	add(code: NoticeCode, what: string): void {
		const list = this.#byCode.get(code);
		if (list) list.push(what);
		else this.#byCode.set(code, [what]);
	}

	of(code: NoticeCode): readonly string[] {
		return this.#byCode.get(code) ?? [];
	}

	/** As the manifest publishes them, in the order of `NOTICE_CODES`. */
	published(): { code: string; count: number; examples: string[] }[] {
		return NOTICE_CODES.filter((code) => this.#byCode.has(code)).map((code) => ({
			code,
			count: this.of(code).length,
			examples: this.of(code).slice(0, EXAMPLES)
		}));
	}
}
