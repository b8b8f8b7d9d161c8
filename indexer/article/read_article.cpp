#include "indexer/article/read_article.h"

namespace dragoman {}
