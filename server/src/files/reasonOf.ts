/** An error of the file system in a drafter's words. */
export function reasonOf(error: unknown): string {
	const code = error instanceof Error && 'code' in error ? String(error.code) : '';
	return REASONS[code] ?? (error instanceof Error ? error.message : String(error));
}

const REASONS: Readonly<Record<string, string>> = {
	ENOENT: '文件不存在',
	EISDIR: '这是文件夹，不是文件',
	ENOTDIR: '路径中有一段不是文件夹',
	EACCES: '没有权限',
	EPERM: '没有权限',
	EROFS: '磁盘是只读的',
	ENOSPC: '磁盘已满',
	EDQUOT: '磁盘配额已满',
	ELOOP: '链接循环',
	ENAMETOOLONG: '路径过长',
	EBUSY: '文件正被占用',
};
