/** Whether a paragraph says in its own words who does the work: 州人社局牵头负责…, 由市财政局负责…. `text` is folded. */
export function namesResponsibleInline(text: string): boolean {
	return INLINE.test(text);
}

const INLINE =
	/(?:局|委|办|厅|部|院|会|行|中心|公司|政府|办公室|指挥部|领导小组|管委会|部门|单位)(?:、[\p{Script=Han}]{2,12}){0,6}(?:牵头|负责)(?!人|制)/u;
