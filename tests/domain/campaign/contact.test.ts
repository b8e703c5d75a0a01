import { describe, expect, it } from 'vitest';
import { contactLink, isMobile } from '../../../src/lib/domain/campaign/contact';

describe('a contact', () => {
	it.each([
		['https://www.exemple.fr/mediation', 'exemple.fr'],
		['http://exemple.fr', 'exemple.fr'],
		['HTTPS://sante.exemple.fr/', 'sante.exemple.fr'],
		['https://exemple.fr/a?b=c', 'exemple.fr'],
		['https://awww.fr', 'awww.fr']
	])('%s is a page, shown by its site', (contact, text) => {
		expect(contactLink(contact)).toEqual({ text, href: contact });
	});

	it.each([
		['04.72.00.00.00', '04 72 00 00 00', 'tel:+33472000000'],
		['0472000000', '0472000000', 'tel:+33472000000'],
		['04 72-00.00 00', '04 72 00 00 00', 'tel:+33472000000'],
		['+33 4 72 00 00 00', '+33 4 72 00 00 00', 'tel:+33472000000'],
		['+33472000000', '+33472000000', 'tel:+33472000000'],
		['+33-4-72-00-00-00', '+33 4 72 00 00 00', 'tel:+33472000000']
	])('%s is a number to call', (contact, text, href) => {
		expect(contactLink(contact)).toEqual({ text, href });
	});

	it.each([
		'javascript:alert(1)',
		' https://exemple.fr',
		'voir https://exemple.fr',
		'https://exemple.fr et plus',
		'https://exemple',
		'https://exemple.f',
		'https://.fr',
		'https://nom@exemple.fr',
		'https://exemple.fr@autre',
		'ftp://exemple.fr',
		'nom@exemple.fr',
		'00 72 00 00 00',
		'04 72 00 00',
		'04 72 00 00 00 00',
		'poste 04 72 00 00 00',
		'04 72 00 00 00 le matin',
		'04 72 00 00 aa',
		'04  72 00 00 00',
		'04x72x00x00x00',
		'+33x4 72 00 00 00',
		'3315',
		''
	])('%s is neither', (contact) => {
		expect(contactLink(contact)).toBeUndefined();
	});

	it.each([
		['06 12 34 56 78', true],
		['0712345678', true],
		['+33 6 12 34 56 78', true],
		['+33712345678', true],
		['+33.7.12.34.56.78', true],
		['04 72 06 07 00', false],
		['+33 4 72 06 07 00', false],
		['+33x6 12 34 56 78', false],
		['1 06 12 34 56 78', false]
	])('%s is a mobile number: %s', (contact, mobile) => {
		expect(isMobile(contact)).toBe(mobile);
	});
});
