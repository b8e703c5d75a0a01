/**
 * What a page of the site may load and run. SvelteKit writes it into every prerendered page, with the hash of its own
 * inline script: a strict policy needs no setting of the host.
 *
 * @type {NonNullable<NonNullable<NonNullable<import("@sveltejs/kit").Config["kit"]>["csp"]>["directives"]>}
 */
export const CONTENT_POLICY = {
	'default-src': ['none'],
	// WebAssembly: the solver that proves a proposal.
	'script-src': ['self', 'wasm-unsafe-eval'],
	'style-src': ['self'],
	'style-src-elem': ['self'],
	// The widths of prerendered bars, and SvelteKit's own announcer, are attributes.
	'style-src-attr': ['unsafe-inline'],
	// A picture is drawn from an SVG of our own (`blob:`); MapLibre's buttons are drawn in its style sheet (`data:`).
	'img-src': ['self', 'data:', 'blob:'],
	// The map's page holds its letters (`data:`).
	'font-src': ['self', 'data:'],
	'connect-src': ['self'],
	'worker-src': ['self'],
	'manifest-src': ['self'],
	'frame-src': ['self'],
	'base-uri': ['none'],
	'form-action': ['none']
};
