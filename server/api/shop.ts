import type { Catalogue } from '../../sim/catalogue/catalogue.ts';
import type { ShopDatabase } from '../books/shop-database.ts';
import type { LogView } from '../insights/log-view.ts';
import type { MediaStore } from '../media/media-store.ts';
import type { Finder } from '../search/finder.ts';
import type { Engine } from './engine.ts';

/** An open shop: everything that calls are answered from. */
export interface Shop {
  readonly db: ShopDatabase;
  readonly catalogue: Catalogue;
  readonly engine: Engine;
  readonly finder: Finder;
  readonly log: LogView;
  readonly media: MediaStore;
}
