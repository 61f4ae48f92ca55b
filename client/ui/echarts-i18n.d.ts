declare module 'echarts/i18n/langNL-obj.js' {
  const langNL: Parameters<typeof import('echarts/core').registerLocale>[1];
  export default langNL;
}
