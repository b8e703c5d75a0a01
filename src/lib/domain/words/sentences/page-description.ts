import { capital } from '../../text/french';
import { DEMONSTRATION } from '../words';
import type { Sentence } from './region-sentence';

/** What search engines and shared links say of a page of figures; made-up ones say so before anything else. */
export const pageDescription = ({ headline, detail }: Sentence, demonstration: boolean): string =>
	`${demonstration ? `${capital(DEMONSTRATION)}. ` : ''}${headline}. ${detail}`;
