import { capital } from '../../text/french';
import { DEMONSTRATION } from '../words';
import type { Sentence } from './region-sentence';

/** A text that travels without its page; of made-up figures it says so before anything else. */
export const saidFirst = (text: string, demonstration: boolean): string =>
	demonstration ? `${capital(DEMONSTRATION)}. ${text}` : text;

/** What search engines and shared links say of a page of figures. */
export const pageDescription = ({ headline, detail }: Sentence, demonstration: boolean): string =>
	saidFirst(`${headline}. ${detail}`, demonstration);
