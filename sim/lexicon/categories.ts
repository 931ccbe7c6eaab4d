import { both } from './bilingual.ts';
import type { Category } from './category.ts';
import { fruit } from './goods/fruit.ts';
import { kitchenware } from './goods/kitchenware.ts';
import { snacks } from './goods/snacks.ts';
import { tea } from './goods/tea.ts';
import { appliances } from './goods/appliances.ts';
import { textile } from './goods/textile.ts';
import { cleaning } from './goods/cleaning.ts';
import { skincare } from './goods/skincare.ts';
import { makeup } from './goods/makeup.ts';
import { womenswear } from './goods/womenswear.ts';
import { menswear } from './goods/menswear.ts';
import { shoes } from './goods/shoes.ts';
import { bags } from './goods/bags.ts';
import { jewellery } from './goods/jewellery.ts';
import { toys } from './goods/toys.ts';
import { baby } from './goods/baby.ts';
import { pets } from './goods/pets.ts';
import { sports } from './goods/sports.ts';
import { phoneAccessories } from './goods/phone-accessories.ts';
import { stationery } from './goods/stationery.ts';
import { garden } from './goods/garden.ts';
import { health } from './goods/health.ts';

/** What is sold. The position of a category is its index everywhere, so new ones go to the end. */
export const categories: readonly Category[] = [
  { slug: 'snacks', name: both('Snacks', '零食'), weight: 9, price_median_cents: 2900, price_sigma: 0.5, ...snacks },
  {
    slug: 'fruit',
    name: both('Fresh fruit', '新鲜水果'),
    weight: 7,
    price_median_cents: 3900,
    price_sigma: 0.45,
    ...fruit,
  },
  { slug: 'tea', name: both('Tea', '茶叶'), weight: 4, price_median_cents: 6900, price_sigma: 0.8, ...tea },
  {
    slug: 'kitchenware',
    name: both('Kitchenware', '厨具'),
    weight: 5,
    price_median_cents: 4900,
    price_sigma: 0.65,
    ...kitchenware,
  },
  {
    slug: 'appliances',
    name: both('Small appliances', '小家电'),
    weight: 5,
    price_median_cents: 12900,
    price_sigma: 0.6,
    ...appliances,
  },
  {
    slug: 'textile',
    name: both('Home textile', '家居布艺'),
    weight: 5,
    price_median_cents: 7900,
    price_sigma: 0.6,
    ...textile,
  },
  {
    slug: 'cleaning',
    name: both('Cleaning', '清洁日用'),
    weight: 6,
    price_median_cents: 2490,
    price_sigma: 0.45,
    ...cleaning,
  },
  {
    slug: 'skincare',
    name: both('Skincare', '护肤'),
    weight: 6,
    price_median_cents: 6900,
    price_sigma: 0.75,
    ...skincare,
  },
  { slug: 'makeup', name: both('Make-up', '彩妆'), weight: 5, price_median_cents: 4900, price_sigma: 0.6, ...makeup },
  {
    slug: 'womenswear',
    name: both('Women’s wear', '女装'),
    weight: 9,
    price_median_cents: 9900,
    price_sigma: 0.65,
    ...womenswear,
  },
  {
    slug: 'menswear',
    name: both('Men’s wear', '男装'),
    weight: 6,
    price_median_cents: 7900,
    price_sigma: 0.6,
    ...menswear,
  },
  { slug: 'shoes', name: both('Shoes', '鞋靴'), weight: 5, price_median_cents: 11900, price_sigma: 0.6, ...shoes },
  { slug: 'bags', name: both('Bags', '箱包'), weight: 4, price_median_cents: 9900, price_sigma: 0.75, ...bags },
  {
    slug: 'jewellery',
    name: both('Jewellery', '饰品'),
    weight: 3,
    price_median_cents: 6900,
    price_sigma: 0.9,
    ...jewellery,
  },
  { slug: 'toys', name: both('Toys', '玩具'), weight: 4, price_median_cents: 4900, price_sigma: 0.65, ...toys },
  { slug: 'baby', name: both('Mother & baby', '母婴'), weight: 5, price_median_cents: 6900, price_sigma: 0.6, ...baby },
  { slug: 'pets', name: both('Pets', '宠物'), weight: 4, price_median_cents: 4900, price_sigma: 0.6, ...pets },
  {
    slug: 'sports',
    name: both('Sports & outdoors', '运动户外'),
    weight: 4,
    price_median_cents: 7900,
    price_sigma: 0.7,
    ...sports,
  },
  {
    slug: 'phone-accessories',
    name: both('Phone accessories', '手机配件'),
    weight: 4,
    price_median_cents: 3900,
    price_sigma: 0.7,
    ...phoneAccessories,
  },
  {
    slug: 'stationery',
    name: both('Stationery & books', '文具图书'),
    weight: 4,
    price_median_cents: 2900,
    price_sigma: 0.55,
    ...stationery,
  },
  {
    slug: 'garden',
    name: both('Plants & garden', '绿植园艺'),
    weight: 3,
    price_median_cents: 3900,
    price_sigma: 0.6,
    ...garden,
  },
  {
    slug: 'health',
    name: both('Health', '养生健康'),
    weight: 4,
    price_median_cents: 5900,
    price_sigma: 0.6,
    ...health,
  },
];
