import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import {
	createProtocolConnection,
	LogMessageNotification,
	type MarkupContent,
	StreamMessageReader,
	StreamMessageWriter,
	WorkDoneProgressCreateRequest,
} from 'vscode-languageserver/node';
import { builtCli } from '../../support/builtCli';
import { openClient, type TestClient } from './client';

const SERVER = path.join(path.dirname(builtCli()), 'server.js');
const DRAFT = '一、任务\n1.修渔港。疏浚第0号渔港航道。\n';
/** A document of two clauses, one of them on a harbour. */
export function precedent(harbour: string, unit: string): string {
	return `江北市人民政府关于渔港建设的意见\n\n一、任务\n1.修渔港。疏浚${harbour}航道，整修码头。（责任单位：${unit}）\n2.种果树。推广${harbour}周边矮化密植技术，扶持果农。（责任单位：市农业农村局）\n`;
}

export function writeMany(folder: string, count: number): void {
	for (let i = 0; i < count; i++) {
		writeFileSync(path.join(folder, `${i}.txt`), precedent(`第${i}号渔港`, '市海洋局'));
	}
}

interface Progress {
	readonly token: string | number;
	readonly kind: 'begin' | 'report' | 'end';
	readonly cancellable?: boolean;
	readonly message?: string;
}

/** A server with a folder of precedents, as an editor has it. */
export interface Running {
	readonly process: ChildProcess;
	readonly client: TestClient;
	readonly progress: Progress[];
	readonly logs: string[];
	readonly until: (holds: () => boolean | Promise<boolean>) => Promise<void>;
	/** The card over a clause on this harbour, or of these words; empty where there is none. */
	readonly hover: (harbour: string) => Promise<string>;
}

/** The built server over stdio, with the folder in its settings. */
export async function start(folder: string, options: Readonly<Record<string, unknown>>): Promise<Running> {
	const child = spawn(process.execPath, [SERVER, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
	const connection = createProtocolConnection(
		new StreamMessageReader(child.stdout),
		new StreamMessageWriter(child.stdin),
	);
	onTestFinished(() => {
		connection.dispose();
		child.kill();
	});
	const progress: Progress[] = [];
	const logs: string[] = [];
	connection.onRequest(WorkDoneProgressCreateRequest.type, () => undefined);
	connection.onNotification('$/progress', ({ token, value }: { token: string; value: object }) => {
		progress.push({ token, ...value } as Progress);
	});
	connection.onNotification(LogMessageNotification.method, ({ message }: { message: string }) => {
		logs.push(message);
	});
	const client = await openClient(connection, {
		settings: { precedents: { folders: [folder] } },
		initializationOptions: options,
		capabilities: { window: { workDoneProgress: true } },
	});
	let drafts = 0;
	const hover = async (harbour: string): Promise<string> => {
		const uri = `file:///drafts/${drafts++}.gongwen`;
		await client.open(uri, /^第/.test(harbour) ? DRAFT.replace('第0号渔港', harbour) : `一、任务\n1.${harbour}。\n`);
		const found = await client.hover(uri, harbour);
		return (found?.contents as MarkupContent | undefined)?.value ?? '';
	};
	await hover('第0号渔港');
	return { process: child, client, progress, logs, hover, until };
}

export async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
	while (!(await holds())) {
		await new Promise((resolve) => setTimeout(resolve, 20));
	}
}

export function temporaryFolder(): string {
	const folder = mkdtempSync(path.join(tmpdir(), 'policy-draft-corpus-'));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	return folder;
}
