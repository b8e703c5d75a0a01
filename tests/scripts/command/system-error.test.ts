import { expect, test } from 'vitest';
import { systemSentence } from '../../../scripts/lib/command/system-error';

test('a full disk or a folder that cannot be written is a French sentence, any other error is none', () => {
	const refused = (code: string) => Object.assign(new Error(code), { code, path: '/srv/carte/cells.bin' });
	expect(systemSentence(refused('ENOSPC'))).toBe(
		'Fichier ou dossier «\u202Fcells.bin\u202F»\u202F: il n’y a plus de place sur le disque. Libérez-en, puis relancez la commande. Les données publiées n’ont pas changé.'
	);
	expect(systemSentence(refused('EROFS'))).toContain('ne peut être que lu');
	expect(systemSentence(refused('ERR_ASSERTION'))).toBeUndefined();
	expect(systemSentence(new TypeError('x'))).toBeUndefined();
});
