/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* CP932 or EUC-JP (or a Western code page)? Nearly all of the one is well-formed in the other, too: what decides is
 * how likely the characters are that come out. Costs are about half bits: what is written often costs little. */
#include <glib.h>
#include <stdint.h>
#include <stdlib.h>

#include "readers/charset.h"

enum {
  COST_HIRAGANA = 8,
  COST_KATAKANA = 10,
  COST_COMMON_KANJI = 13,
  COST_PUNCTUATION = 14,
  COST_WIDE_LETTER = 15,
  COST_KANJI = 19,     /* JIS level 1 */
  COST_EXTENSION = 24, /* of NEC and IBM: numbers in circles, some surnames */
  COST_SYMBOL = 24,
  COST_RARE_KANJI = 27, /* level 2 */
  COST_SUPPLEMENT = 36, /* JIS X 0212 */
  COST_UNASSIGNED = 60,
  COST_INVALID = 90,
  COST_BETWEEN_LETTERS = 10, /* a kanji that nobody uses, beside Latin letters */
  COST_HALF_KANA = 10,       /* after another */
  COST_HALF_FIRST = 12,
  COST_HALF_ALONE = 12, /* more, when no other stands beside it */
  COST_HALF_MARK = 6,
  COST_HALF_MISPLACED = 28,
  COST_LATIN_LETTER = 14,
  COST_LATIN_ALONE = 26,
  COST_LATIN_SIGN = 20,
  PRIOR_EUC_JP = 4,
  PRIOR_LATIN = 24
};

/* Kanji that names, addresses and the headers of lists are full of: row * 100 + cell of JIS X 0208. */
static const uint16_t common_kanji[] = {
    1604, 1606, 1610, 1611, 1620, 1628, 1629, 1632, 1634, 1638, 1642, 1643, 1644, 1653, 1665, 1669, 1670, 1671, 1673,
    1674, 1675, 1676, 1677, 1680, 1681, 1682, 1684, 1685, 1686, 1687, 1688, 1689, 1690, 1691, 1693, 1694, 1701, 1706,
    1709, 1712, 1715, 1731, 1745, 1749, 1750, 1756, 1761, 1763, 1764, 1772, 1773, 1774, 1775, 1776, 1777, 1778, 1779,
    1780, 1781, 1783, 1784, 1786, 1787, 1788, 1790, 1792, 1793, 1794, 1801, 1802, 1803, 1804, 1805, 1806, 1807, 1808,
    1810, 1811, 1812, 1813, 1814, 1815, 1816, 1817, 1818, 1819, 1820, 1821, 1822, 1823, 1824, 1825, 1826, 1827, 1828,
    1829, 1833, 1835, 1836, 1838, 1840, 1842, 1844, 1846, 1848, 1854, 1858, 1861, 1865, 1876, 1880, 1881, 1883, 1904,
    1911, 1912, 1916, 1933, 1942, 1946, 1956, 1958, 1959, 1963, 1967, 1984, 1987, 1988, 1989, 1990, 1991, 1992, 1993,
    1994, 2001, 2002, 2004, 2005, 2006, 2007, 2008, 2009, 2010, 2011, 2012, 2013, 2014, 2015, 2016, 2017, 2018, 2019,
    2020, 2021, 2022, 2023, 2024, 2025, 2026, 2027, 2028, 2029, 2030, 2031, 2032, 2033, 2034, 2035, 2036, 2037, 2038,
    2039, 2040, 2041, 2042, 2043, 2044, 2045, 2046, 2047, 2048, 2049, 2051, 2052, 2053, 2054, 2055, 2056, 2058, 2059,
    2060, 2061, 2062, 2063, 2064, 2065, 2066, 2067, 2068, 2069, 2070, 2071, 2072, 2073, 2074, 2078, 2079, 2080, 2084,
    2085, 2088, 2090, 2092, 2101, 2102, 2104, 2108, 2109, 2110, 2112, 2114, 2117, 2121, 2125, 2127, 2133, 2136, 2140,
    2144, 2150, 2155, 2160, 2161, 2163, 2165, 2169, 2170, 2173, 2175, 2176, 2177, 2179, 2180, 2182, 2183, 2186, 2187,
    2189, 2191, 2194, 2201, 2205, 2206, 2208, 2213, 2218, 2219, 2221, 2222, 2225, 2227, 2229, 2231, 2232, 2233, 2236,
    2237, 2239, 2240, 2241, 2242, 2244, 2245, 2248, 2249, 2253, 2254, 2255, 2256, 2258, 2259, 2260, 2261, 2263, 2265,
    2266, 2267, 2268, 2269, 2271, 2272, 2274, 2278, 2280, 2281, 2283, 2285, 2286, 2288, 2289, 2290, 2307, 2310, 2312,
    2313, 2314, 2315, 2316, 2317, 2318, 2319, 2320, 2324, 2327, 2328, 2329, 2332, 2333, 2335, 2336, 2340, 2341, 2342,
    2343, 2348, 2355, 2371, 2375, 2378, 2379, 2382, 2390, 2401, 2406, 2407, 2409, 2411, 2417, 2419, 2422, 2430, 2432,
    2434, 2436, 2443, 2453, 2455, 2460, 2462, 2465, 2469, 2470, 2476, 2478, 2482, 2487, 2493, 2509, 2510, 2512, 2513,
    2515, 2516, 2525, 2527, 2532, 2533, 2541, 2545, 2550, 2551, 2552, 2565, 2566, 2568, 2570, 2571, 2580, 2581, 2594,
    2603, 2607, 2612, 2620, 2624, 2626, 2634, 2637, 2644, 2648, 2649, 2656, 2658, 2663, 2669, 2671, 2673, 2674, 2675,
    2678, 2682, 2689, 2691, 2701, 2716, 2718, 2719, 2740, 2743, 2745, 2747, 2748, 2750, 2752, 2754, 2755, 2757, 2760,
    2765, 2769, 2778, 2781, 2786, 2789, 2793, 2794, 2802, 2803, 2811, 2815, 2816, 2823, 2828, 2833, 2838, 2842, 2850,
    2851, 2852, 2854, 2871, 2872, 2874, 2877, 2878, 2879, 2885, 2888, 2889, 2904, 2908, 2909, 2910, 2921, 2927, 2929,
    2937, 2941, 2948, 2949, 2951, 2953, 2954, 2956, 2957, 2960, 2961, 2963, 2964, 2965, 2966, 2967, 2969, 2971, 2973,
    2974, 2977, 2980, 2981, 2987, 3001, 3002, 3003, 3004, 3006, 3014, 3017, 3027, 3028, 3029, 3030, 3031, 3034, 3036,
    3038, 3040, 3042, 3043, 3044, 3045, 3046, 3047, 3048, 3049, 3050, 3051, 3052, 3054, 3055, 3058, 3059, 3060, 3061,
    3062, 3063, 3064, 3065, 3066, 3067, 3068, 3069, 3071, 3072, 3073, 3074, 3075, 3076, 3077, 3078, 3079, 3080, 3085,
    3086, 3087, 3088, 3089, 3090, 3091, 3092, 3102, 3103, 3104, 3105, 3106, 3108, 3109, 3114, 3122, 3123, 3125, 3129,
    3131, 3132, 3135, 3136, 3137, 3138, 3139, 3140, 3141, 3142, 3143, 3144, 3145, 3146, 3147, 3148, 3149, 3150, 3151,
    3152, 3153, 3154, 3155, 3156, 3157, 3160, 3161, 3162, 3163, 3165, 3166, 3167, 3168, 3169, 3170, 3171, 3172, 3173,
    3174, 3175, 3176, 3177, 3178, 3179, 3180, 3181, 3182, 3183, 3184, 3185, 3186, 3187, 3188, 3189, 3190, 3191, 3192,
    3193, 3194, 3201, 3202, 3203, 3205, 3206, 3207, 3208, 3209, 3211, 3212, 3213, 3214, 3215, 3216, 3217, 3218, 3219,
    3220, 3221, 3222, 3224, 3229, 3230, 3231, 3232, 3233, 3234, 3235, 3236, 3237, 3238, 3239, 3240, 3241, 3242, 3243,
    3244, 3246, 3247, 3248, 3249, 3250, 3251, 3252, 3253, 3254, 3255, 3256, 3257, 3258, 3259, 3260, 3261, 3262, 3263,
    3264, 3265, 3266, 3267, 3268, 3269, 3270, 3271, 3272, 3273, 3274, 3275, 3276, 3277, 3278, 3280, 3281, 3282, 3294,
    3316, 3320, 3340, 3378, 3379, 3383, 3387, 3402, 3404, 3416, 3418, 3428, 3432, 3441, 3446, 3448, 3451, 3454, 3464,
    3469, 3471, 3475, 3483, 3484, 3486, 3504, 3508, 3510, 3511, 3517, 3520, 3536, 3539, 3543, 3546, 3547, 3550, 3551,
    3555, 3562, 3569, 3570, 3575, 3577, 3586, 3590, 3611, 3614, 3625, 3627, 3630, 3639, 3644, 3656, 3661, 3665, 3674,
    3679, 3687, 3688, 3689, 3710, 3725, 3726, 3727, 3730, 3732, 3736, 3737, 3744, 3747, 3748, 3751, 3752, 3757, 3758,
    3763, 3771, 3776, 3777, 3779, 3786, 3789, 3790, 3791, 3803, 3816, 3824, 3827, 3833, 3841, 3842, 3850, 3851, 3864,
    3866, 3876, 3878, 3879, 3883, 3892, 3894, 3904, 3907, 3910, 3915, 3929, 3947, 3959, 3963, 3968, 3975, 3978, 3980,
    3981, 4005, 4012, 4015, 4030, 4043, 4046, 4054, 4056, 4076, 4081, 4085, 4087, 4094, 4107, 4116, 4118, 4120, 4129,
    4130, 4134, 4135, 4136, 4142, 4152, 4153, 4155, 4157, 4160, 4163, 4165, 4167, 4171, 4176, 4181, 4184, 4186, 4201,
    4205, 4210, 4212, 4224, 4225, 4228, 4231, 4243, 4244, 4253, 4254, 4256, 4261, 4262, 4269, 4270, 4276, 4277, 4283,
    4293, 4301, 4307, 4344, 4360, 4369, 4386, 4392, 4394, 4404, 4406, 4407, 4413, 4419, 4421, 4430, 4432, 4440, 4458,
    4460, 4468, 4471, 4473, 4475, 4478, 4482, 4483, 4488, 4505, 4506, 4510, 4513, 4519, 4520, 4525, 4526, 4529, 4534,
    4538, 4543, 4545, 4546, 4549, 4552, 4553, 4554, 4559, 4572, 4577, 4585, 4586, 4587, 4588, 4592, 4593, 4594, 4604,
    4606, 4609, 4616, 4620, 4621, 4627, 4628, 4633, 4637, 4641, 4644, 4651, 4660, 4664, 4672, 4673, 4675, 4680, 4701,
    4702, 4709, 4721, 4726, 4727, 4729, 4731, 4734, 4735, 4741, 4959, 5956, 6486, 6789, 7038, 7091, 7193, 7229, 7233,
    7546, 8105, 8284, 8402,
};

static int compare_codes(const void *left, const void *right)
{
  return (int)*(const uint16_t *)left - (int)*(const uint16_t *)right;
}

static bool is_common(unsigned row, unsigned cell)
{
  const uint16_t code = (uint16_t)(row * 100 + cell);
  return bsearch(&code, common_kanji, G_N_ELEMENTS(common_kanji), sizeof code, compare_codes) != NULL;
}

static unsigned cost_of(unsigned row, unsigned cell)
{
  if (row >= 16 && row <= 47)
    return is_common(row, cell) ? COST_COMMON_KANJI : COST_KANJI;
  if (row >= 48 && row <= 84)
    return is_common(row, cell) ? COST_COMMON_KANJI : COST_RARE_KANJI;
  switch (row) {
  case 1:
    return COST_PUNCTUATION;
  case 3:
    return COST_WIDE_LETTER;
  case 4:
    return COST_HIRAGANA;
  case 5:
    return COST_KATAKANA;
  case 2:
  case 6:
  case 7:
  case 8:
    return COST_SYMBOL;
  case 13:
    return COST_EXTENSION;
  default:
    return row >= 89 && row <= 92 ? COST_EXTENSION : row >= 115 ? COST_EXTENSION : COST_UNASSIGNED;
  }
}

static bool is_letter(unsigned char byte)
{
  return g_ascii_isalpha((char)byte);
}

/* What a kanji that is rare costs more where Latin letters stand beside it: those are one word in another encoding.
 */
static unsigned cost_of_place(unsigned cost, const unsigned char *data, size_t size, size_t begin, size_t end)
{
  if (cost < COST_RARE_KANJI)
    return cost;
  return cost + (begin > 0 && is_letter(data[begin - 1]) ? COST_BETWEEN_LETTERS : 0) +
         (end < size && is_letter(data[end]) ? COST_BETWEEN_LETTERS : 0);
}

static bool is_half_kana(unsigned char byte)
{
  return byte >= 0xA1 && byte <= 0xDF;
}

static bool takes_voice(unsigned char byte)
{
  return byte == 0xB3 || (byte >= 0xB6 && byte <= 0xC4) || (byte >= 0xCA && byte <= 0xCE);
}

/* Half-width kana by their neighbours: voice marks, long vowels and small letters only stand behind others. */
static unsigned cost_of_half(unsigned char before, unsigned char byte, unsigned char after)
{
  const bool follows = is_half_kana(before);
  if (byte == 0xDE || byte == 0xDF)
    return takes_voice(before) && (byte == 0xDE || before >= 0xCA) ? COST_HALF_MARK : COST_HALF_MISPLACED;
  if (byte == 0xB0 || (byte >= 0xA7 && byte <= 0xAF) || byte == 0xA5)
    return follows && before > 0xA5 ? COST_HALF_KANA : COST_HALF_MISPLACED;
  if (byte < 0xA6)
    return COST_LATIN_SIGN;
  return (follows ? (unsigned)COST_HALF_KANA : (unsigned)COST_HALF_FIRST) +
         (follows || is_half_kana(after) ? 0 : (unsigned)COST_HALF_ALONE);
}

/* A character of two bytes; false when there is none. */
static bool cp932_code(unsigned char lead, unsigned char trail, unsigned *row, unsigned *cell)
{
  if (!((lead >= 0x81 && lead <= 0x9F) || (lead >= 0xE0 && lead <= 0xFC)) || trail < 0x40 || trail == 0x7F ||
      trail > 0xFC)
    return false;
  const unsigned pair = lead < 0xA0 ? lead - 0x81u : lead - 0xC1u;
  const unsigned place = trail < 0x80 ? trail - 0x40u : trail - 0x41u;
  *row = pair * 2 + 1 + (place >= 94);
  *cell = place % 94 + 1;
  return true;
}

static uint64_t cost_as_cp932(const unsigned char *data, size_t size)
{
  uint64_t cost = 0;
  unsigned char before = 0;
  for (size_t i = 0; i < size;) {
    unsigned row = 0, cell = 0;
    const unsigned char byte = data[i], next = i + 1 < size ? data[i + 1] : 0;
    if (byte < 0x80) {
      before = byte;
      i++;
    } else if (is_half_kana(byte)) {
      cost += cost_of_half(before, byte, next);
      before = byte;
      i++;
    } else if (cp932_code(byte, next, &row, &cell)) {
      cost += cost_of_place(cost_of(row, cell), data, size, i, i + 2);
      before = 0;
      i += 2;
    } else {
      cost += i + 1 == size && byte >= 0x81 && byte <= 0xFC ? 0 : COST_INVALID;
      before = 0;
      i++;
    }
  }
  return cost;
}

/* Whether the end of the sample may have cut a character. */
static bool is_cut_euc_jp(const unsigned char *data, size_t left)
{
  const bool lead = data[0] == 0x8E || data[0] == 0x8F || (data[0] >= 0xA1 && data[0] <= 0xFE);
  return lead && (left == 1 || (left == 2 && data[0] == 0x8F && data[1] >= 0xA1));
}

static uint64_t cost_as_euc_jp(const unsigned char *data, size_t size)
{
  uint64_t cost = PRIOR_EUC_JP;
  unsigned char before = 0;
  for (size_t i = 0; i < size;) {
    const unsigned char byte = data[i], next = i + 1 < size ? data[i + 1] : 0;
    const bool pair = byte >= 0xA1 && byte <= 0xFE && next >= 0xA1 && next <= 0xFE;
    if (byte < 0x80) {
      before = 0;
      i++;
    } else if (pair) {
      cost += cost_of_place(cost_of(byte - 0xA0u, next - 0xA0u), data, size, i, i + 2);
      before = 0;
      i += 2;
    } else if (byte == 0x8E && is_half_kana(next)) {
      const bool more = i + 3 < size && data[i + 2] == 0x8E;
      cost += cost_of_half(before, next, more ? data[i + 3] : 0);
      before = next;
      i += 2;
    } else if (byte == 0x8F && i + 2 < size && next >= 0xA1 && data[i + 2] >= 0xA1) {
      cost += COST_SUPPLEMENT;
      before = 0;
      i += 3;
    } else {
      cost += is_cut_euc_jp(data + i, size - i) ? 0 : COST_INVALID;
      before = 0;
      i++;
    }
  }
  return cost;
}

/* Letters with accents stand in words of Latin letters. */
static uint64_t cost_as_latin(const unsigned char *data, size_t size)
{
  uint64_t cost = PRIOR_LATIN;
  for (size_t i = 0; i < size; i++) {
    const unsigned char byte = data[i];
    const bool in_word = (i > 0 && is_letter(data[i - 1])) || (i + 1 < size && is_letter(data[i + 1]));
    if (byte < 0x80)
      continue;
    if (byte == 0x81 || byte == 0x8D || byte == 0x8F || byte == 0x90 || byte == 0x9D)
      cost += COST_INVALID;
    else if (byte >= 0xC0 && byte != 0xD7 && byte != 0xF7)
      cost += in_word ? COST_LATIN_LETTER : COST_LATIN_ALONE;
    else
      cost += COST_LATIN_SIGN;
  }
  return cost;
}

/* ESC $ @, ESC $ B, ESC $ (, ESC ( I, ESC ( J: what switches to Japanese (RFC 1468). */
static bool is_iso_2022_jp(const unsigned char *data, size_t size)
{
  for (size_t i = 0; i < size; i++)
    if (data[i] >= 0x80)
      return false;
  for (size_t i = 0; i + 2 < size; i++)
    if (data[i] == 0x1B &&
        ((data[i + 1] == '$' && (data[i + 2] == '@' || data[i + 2] == 'B' || data[i + 2] == '(')) ||
         (data[i + 1] == '(' && (data[i + 2] == 'I' || data[i + 2] == 'J'))))
      return true;
  return false;
}

lks_charset lks_charset_guess(const unsigned char *data, size_t size)
{
  if (is_iso_2022_jp(data, size))
    return LKS_CHARSET_ISO_2022_JP;
  if (lks_charset_is_mostly_utf8(data, size))
    return LKS_CHARSET_UTF_8;
  const uint64_t cp932 = cost_as_cp932(data, size), euc_jp = cost_as_euc_jp(data, size);
  const uint64_t latin = cost_as_latin(data, size);
  if (latin < cp932 && latin < euc_jp)
    return LKS_CHARSET_CP1252;
  return euc_jp < cp932 ? LKS_CHARSET_EUC_JP : LKS_CHARSET_CP932;
}
