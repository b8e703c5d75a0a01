import { basename } from 'node:path';
import { quoted } from '../../../src/lib/domain/text/french';

const REASONS: Readonly<Record<string, string>> = {
	ENOSPC: 'il n’y a plus de place sur le disque. Libérez-en, puis relancez la commande.',
	EDQUOT: 'le quota du disque est atteint. Libérez de la place, puis relancez la commande.',
	EROFS: 'ce disque ne peut être que lu. Choisissez un autre dossier avec --out.',
	EACCES: 'vous n’y avez pas le droit d’écrire ou de lire. Changez ce droit, ou choisissez un autre dossier.',
	EPERM: 'le système le refuse. Vérifiez les droits de ce dossier, ou choisissez-en un autre.',
	EISDIR: 'c’est un dossier, et un fichier est attendu.',
	ENOTDIR: 'un dossier est attendu là où se trouve un fichier.',
	ENOENT: 'il est introuvable. Vérifiez le chemin.'
};

/** What the system refused, in a French sentence; `undefined` for any other error. What was published stands. */
export function systemSentence(error: unknown): string | undefined {
	if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return undefined;
	const reason = REASONS[error.code];
	if (reason === undefined) return undefined;
	const path = 'path' in error && typeof error.path === 'string' ? ` ${quoted(basename(error.path))}` : '';
	return `Fichier ou dossier${path}\u202F: ${reason} Les données publiées n’ont pas changé.`;
}
