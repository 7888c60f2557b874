import { homedir } from 'node:os';
import { join } from 'node:path';
import type { DownloadOptions } from '../../nlu/model/download-model.js';

/** Where models of the Hugging Face hub are kept between evaluations. */
export const defaultDownloads: DownloadOptions = { folder: join(homedir(), '.cache', 'daogou', 'models') };
