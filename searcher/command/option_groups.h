// The options that dragoman-search has beside the common ones, in the groups that --help shows.
#pragma once

#include <boost/program_options.hpp>

namespace dragoman {

boost::program_options::options_description querying_options();
boost::program_options::options_description choosing_options();
boost::program_options::options_description showing_options();
boost::program_options::options_description batch_options();

}  // namespace dragoman
