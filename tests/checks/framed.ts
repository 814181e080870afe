const OPENING = `中共云浦市文化局党组关于巡察整改情况的通报
根据市委统一部署，市委第二巡察组对市文化局党组开展了巡察。现将整改情况通报如下。
`;
const TITLE_LINE = /^[^\n。]{0,40}(?:通报|公告|反馈巡察情况)\n/u;

/** Gives a sample that is only a body the title and the opening of a notice. */
export const framed = (sample: string): string => (TITLE_LINE.test(sample) ? sample : OPENING + sample);
