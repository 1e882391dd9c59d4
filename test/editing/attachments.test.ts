import { describe, expect, it } from 'vitest';
import type { AttachmentChange } from '../../server/src/core/editing/changeAttachment';
import type { ChangeBasis } from '../../server/src/core/editing/planChange';
import { planClauseChange } from '../../server/src/features/clauseChanges';
import { applyAt } from './support/apply';

const NAMES = { insert: 'insertBelow', up: 'moveUp', down: 'moveDown', delete: 'delete' } as const;

function change(what: AttachmentChange) {
	return (basis: ChangeBasis, offset: number) => planClauseChange(basis, NAMES[what], { start: offset, end: offset });
}

const NOTICE = `甲市人民政府关于乙的通知

各县人民政府：
　　请填报申请表（见附件1），按附件2、附件3办理。
　　附件：1.申请表
　　　　　2.任务分工表
　　　　　3.联系人名单

甲市人民政府
2026年3月1日

附件2
任务分工表

附件3
联系人名单
`;

/** What is attached is in files of its own. */
const ALONE = NOTICE.slice(0, NOTICE.indexOf('\n附件2\n'));

describe('the list of attachments', () => {
	it('is put in order when one is moved, with the labels and the references', () => {
		const { text, remarks } = applyAt(NOTICE.replace('申请表\n', '申请‸表\n'), change('down'));
		expect(text).toBe(
			NOTICE.replace('见附件1），按附件2、', '见附件2），按附件1、')
				.replace('1.申请表', '1.任务分工表')
				.replace('2.任务分工表\n　', '2.申请表\n　')
				.replace('\n附件2\n', '\n附件1\n'),
		);
		expect(remarks).toEqual([]);
	});

	it('closes up when one is deleted, and says who named it', () => {
		const { text, remarks } = applyAt(ALONE.replace('任务分工表\n', '任务‸分工表\n'), change('delete'));
		expect(text).toBe(ALONE.replace('2.任务分工表\n　　　　　3.', '2.').replace('附件3办理', '附件2办理'));
		expect(remarks).toEqual(['“附件2、附件3”所指的附件已删去，请改写这处引用。']);
	});

	it('keeps the words 附件： when the first is deleted', () => {
		const { text } = applyAt(ALONE.replace('1.申请', '1.申‸请'), change('delete'));
		expect(text).toContain('　　附件：1.任务分工表\n　　　　　2.联系人名单\n');
		expect(text).toContain('（见附件1），按附件1、附件2办理');
	});

	it('does not leave an attachment without an entry', () => {
		const { refused } = applyAt(NOTICE.replace('任务分工表\n', '任务‸分工表\n'), change('delete'));
		expect(refused).toBe('所附的正文还在文件里，请先删去正文。');
	});

	it('takes one in', () => {
		const { text } = applyAt(NOTICE.replace('1.申请', '1.申‸请'), change('insert'));
		expect(text).toContain('　　附件：1.申请表\n　　　　　2.‸\n　　　　　3.任务分工表\n　　　　　4.联系人名单\n');
		expect(text).toContain('按附件3、附件4办理');
		expect(text).toContain('\n附件4\n联系人名单');
	});

	it('may have the word on every line', () => {
		const draft = '甲市关于乙的通知\n各县：\n　　见附件1、附件2。\n附件1：申请‸表\n附件2：名单\n';
		expect(applyAt(draft, change('down')).text).toBe(
			'甲市关于乙的通知\n各县：\n　　见附件2、附件1。\n附件1：名单\n附件2：申请表\n',
		);
	});

	it('ends at its ends', () => {
		expect(applyAt(NOTICE.replace('1.申请', '1.申‸请'), change('up')).refused).toBe('已经是第一个附件，不能再上移。');
	});
});
