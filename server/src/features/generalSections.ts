/** The sections that documents of a kind generally have (实务), in order: for want of precedents that share enough. */
export const GENERAL_SECTIONS: Readonly<Record<string, readonly string[]>> = {
	通知: ['总体要求', '主要任务', '工作要求'],
	意见: ['总体要求', '重点任务', '保障措施'],
	方案: ['总体要求', '工作目标', '主要任务', '实施步骤', '保障措施'],
	计划: ['总体要求', '主要目标', '重点任务', '保障措施'],
	规划: ['发展基础', '总体要求', '主要任务', '重大工程', '保障措施'],
	预案: ['总则', '组织指挥体系', '监测预警', '应急响应', '后期处置', '应急保障', '附则'],
	措施: ['重点任务', '政策支持', '组织实施'],
	报告: ['基本情况', '主要做法', '存在的问题', '下一步打算'],
	请示: ['基本情况', '请示事项'],
};
