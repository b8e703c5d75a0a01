/** First digits of the SHA-256 of the bundle's `manifest.json` at the build (`vite.config.ts`); empty while developing. */
declare const __MANIFEST_DIGITS__: string;
