/** What is used of saxen, which comes without types. */
declare module 'saxen' {
	export type RawAttributes = Readonly<Record<string, string>> | false;

	export class Parser {
		on(event: 'openTag', handler: (name: string, attributes: () => RawAttributes) => void): this;
		on(event: 'closeTag', handler: (name: string) => void): this;
		on(event: 'text' | 'cdata' | 'attention' | 'comment', handler: (text: string) => void): this;
		on(event: 'error', handler: (error: Error) => void): this;
		write(xml: string): this;
		end(): Error | null;
	}
}
