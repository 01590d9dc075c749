# The page of `whosaid report`, compiled in: src/report/page.html with its style and its script, which its
# Content-Security-Policy names by their hashes.

# `sha256-` and the hash of `text` in base64, as a Content-Security-Policy wants it.
function(policy_hash text out)
  set(alphabet "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
  string(SHA256 digits "${text}")
  set(hash "")
  foreach(at RANGE 0 60 3)  # 3 hex digits, 12 bits, are 2 letters
    string(SUBSTRING ${digits} ${at} 3 three)
    math(EXPR high "0x${three} >> 6")
    math(EXPR low "0x${three} & 63")
    string(SUBSTRING ${alphabet} ${high} 1 first)
    string(SUBSTRING ${alphabet} ${low} 1 second)
    string(APPEND hash ${first}${second})
  endforeach()
  string(SUBSTRING ${digits} 63 1 last)  # 4 bits are left, and 8 bits are missing
  math(EXPR high "0x${last}0 >> 2 & 60")
  string(SUBSTRING ${alphabet} ${high} 1 first)
  set(${out} "sha256-${hash}${first}=" PARENT_SCOPE)
endfunction()

set(parts ${CMAKE_CURRENT_SOURCE_DIR}/src/report)
foreach(kind html css js)
  file(READ ${parts}/page.${kind} page_${kind})
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${parts}/page.${kind})
endforeach()
policy_hash("${page_css}" style_hash)
policy_hash("${page_js}" script_hash)
string(REPLACE "{{style hash}}" "${style_hash}" page_html "${page_html}")
string(REPLACE "{{script hash}}" "${script_hash}" page_html "${page_html}")
string(REPLACE "{{style}}" "${page_css}" page_html "${page_html}")
string(REPLACE "{{script}}" "${page_js}" page_html "${page_html}")
string(FIND "${page_html}" "{{data}}" data_at)
math(EXPR data_end "${data_at} + 8")
string(SUBSTRING "${page_html}" 0 ${data_at} page_begin)
string(SUBSTRING "${page_html}" ${data_end} -1 page_end)
set(report_page ${CMAKE_BINARY_DIR}/report_page.cpp)
configure_file(${parts}/page.cpp.in ${report_page} @ONLY)
