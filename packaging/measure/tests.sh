# shellcheck shell=bash
# Sets the words that start Java for classes of the tests, with the unpacked program's options, and
# $tests: the same with a class path of folders.
# shellcheck disable=SC2154 # $work and $java are the script's that reads this
mvn -q -B -ntp test-compile dependency:build-classpath -DincludeScope=test -Dmdep.outputFile="$work/classpath" \
  -DexcludeGroupIds=org.openjfx
test_libraries=$(cat "$work/classpath")
test_java="$java @packaging/app/jvm.options @packaging/app/program.options --module-path=$PWD/target/javafx -Dprism.order=sw"
# shellcheck disable=SC2034 # of the script that reads this
tests="$test_java -cp target/test-classes:target/classes:$test_libraries"
