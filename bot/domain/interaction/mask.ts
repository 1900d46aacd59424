export { maskText as mask } from './masking/index.ts';
