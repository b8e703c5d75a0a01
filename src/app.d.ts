/** First digits of the SHA-256 of the bundle's `manifest.json` at the build (`vite.config.ts`); empty while developing. */
declare const __MANIFEST_DIGITS__: string;

interface Window {
	/** Of `app.html`: says what a page is worth whose code failed, and waits for ever, unless it is alive or unknown. */
	readonly codeFailed: (failure: { readonly status: number }) => Promise<never> | undefined;
}
